package clinic.vein.workflow.web;

import clinic.vein.kernel.DraftKey;
import clinic.vein.kernel.PublicAddress;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EngineWebApps {

    /** After our own security chain and the guards, so that the engine's apps see who signed in there. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> engineSignIn() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        filter.setUrlPatterns(List.of("/camunda/app/*", "/camunda/api/*"));
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        filter.setInitParameters(Map.of("authentication-provider", SignedInUser.class.getName()));
        return filter;
    }

    /** Around whatever of the engine's answers. */
    @Bean
    FilterRegistrationBean<RememberedProvider> rememberedProvider() {
        FilterRegistrationBean<RememberedProvider> filter = new FilterRegistrationBean<>(new RememberedProvider());
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        filter.setUrlPatterns(List.of("/camunda/app/*", "/camunda/api/*"));
        return filter;
    }

    /** After our security chain, which says whose session it is, and before the engine's own filter. */
    @Bean
    FilterRegistrationBean<EngineToken> engineToken(DraftKey key, PublicAddress address) {
        FilterRegistrationBean<EngineToken> filter =
                new FilterRegistrationBean<>(new EngineToken(key.seal("engine-csrf"), address.isHttps()));
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        filter.setUrlPatterns(List.of("/camunda/app/*", "/camunda/api/*"));
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        return filter;
    }

    @Bean
    NamedContents namedContents(ObjectMapper json) {
        return new NamedContents(release(), json);
    }

    /** Around the engine's own filters, which write the page. */
    @Bean
    FilterRegistrationBean<PageNonce> pageNonce(NamedContents contents) {
        FilterRegistrationBean<PageNonce> filter = new FilterRegistrationBean<>(new PageNonce(contents));
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        filter.setUrlPatterns(List.of("/camunda/app/*"));
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        return filter;
    }

    /** By itself the security chain forbids to keep anything. */
    @Bean
    FilterRegistrationBean<KeptLibraries> keptLibraries() {
        FilterRegistrationBean<KeptLibraries> filter = new FilterRegistrationBean<>(new KeptLibraries(release()));
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        filter.addUrlPatterns("/camunda/lib/*");
        for (String app : List.of("admin", "cockpit", "tasklist", "welcome")) {
            String bootstrap = "/camunda/app/" + app + "/camunda-" + app + "-bootstrap";
            String plugin = "/camunda/api/" + app + "/plugin/" + app + "Plugins/static/app/plugin";
            filter.addUrlPatterns(bootstrap + ".js", bootstrap + ".css", plugin + ".js", plugin + ".css");
        }
        return filter;
    }

    @Bean
    FilterRegistrationBean<KeptContents> keptContents(NamedContents contents) {
        FilterRegistrationBean<KeptContents> filter = new FilterRegistrationBean<>(new KeptContents(contents));
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        filter.setUrlPatterns(List.of("/camunda/app/*", "/session.js"));
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        return filter;
    }

    private static @Nullable String release() {
        return ProcessEngine.class.getPackage().getImplementationVersion();
    }
}
