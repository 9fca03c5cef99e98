package clinic.vein.security.limits.web;

import clinic.vein.security.limits.TakesFiles;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the limits before everything that reads a request, sign-in included. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestSettings.class)
class RequestLimitsConfiguration {

    private static final int DEEPEST = 30;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 200;

    @Bean
    FilterRegistrationBean<RequestLimits> requestLimits(RequestSettings settings, List<TakesFiles> places) {
        FilterRegistrationBean<RequestLimits> filter =
                new FilterRegistrationBean<>(new RequestLimits(settings, places));
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 10);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ErrorWithoutBody> errorWithoutBody() {
        FilterRegistrationBean<ErrorWithoutBody> filter = new FilterRegistrationBean<>(new ErrorWithoutBody());
        filter.setDispatcherTypes(DispatcherType.ERROR);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<UnnamedProxies> unnamedProxies() {
        FilterRegistrationBean<UnnamedProxies> filter =
                new FilterRegistrationBean<>(new UnnamedProxies(System::nanoTime));
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 20);
        return filter;
    }

    /** A proxy in front speaks for all and holds back by itself who says nothing. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> watchedConnections(
            RequestSettings settings, ServerProperties server) {
        boolean proxied = server.getForwardHeadersStrategy() != null
                && server.getForwardHeadersStrategy() != ServerProperties.ForwardHeadersStrategy.NONE;
        return factory -> {
            factory.setProtocol(WatchedProtocol.class.getName());
            factory.addEngineValves(new LeaveBodyUnread());
            factory.addConnectorCustomizers(connector -> ((WatchedProtocol) connector.getProtocolHandler())
                    .bound(settings.head(), proxied ? Integer.MAX_VALUE : settings.connectionsByAddress()));
        };
    }

    /** One key twice may mean one thing to us and another to whoever checked the document on the way. */
    @Bean
    Jackson2ObjectMapperBuilderCustomizer boundedJson() {
        return builder -> builder.featuresToEnable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .postConfigurer(json -> {
                    json.getFactory()
                            .setStreamReadConstraints(StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxStringLength(LONGEST_TEXT)
                                    .maxNumberLength(LONGEST_NUMBER)
                                    .maxNameLength(LONGEST_NAME)
                                    .build());
                    json.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
                });
    }
}
