package clinic.vein.security;

import clinic.vein.kernel.PublicAddress;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** What browsers are told with every answer, whoever gives it: pages, files, the engine's apps, errors. */
@Configuration(proxyBeanMethods = false)
class BrowserRules {

    static final String STRICT_CONTENT =
            "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self';" + " frame-ancestors 'none'";

    @Bean
    FilterRegistrationBean<Headers> browserHeaders(PublicAddress address, SingleSignOn singleSignOn) {
        FilterRegistrationBean<Headers> filter =
                new FilterRegistrationBean<>(new Headers(address.isHttps(), singleSignOn.origins()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return filter;
    }

    static final class Headers extends OncePerRequestFilter {

        private final boolean https;
        private final String content;

        /** @param goodbyes where signing out leads: browsers hold {@code form-action} against the answer to a form too */
        Headers(boolean https, Set<String> goodbyes) {
            this.https = https;
            this.content = goodbyes.isEmpty()
                    ? STRICT_CONTENT
                    : STRICT_CONTENT.replace("form-action 'self'", "form-action 'self' " + String.join(" ", goodbyes));
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("X-Frame-Options", "DENY");
            response.setHeader("Referrer-Policy", "same-origin");
            response.setHeader(
                    "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), serial=()");
            response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
            response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
            // The engine's apps put a policy of their own in its place.
            response.setHeader("Content-Security-Policy", content);
            if (https) {
                response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
            }
            boolean engine = request.getRequestURI().startsWith(request.getContextPath() + "/camunda/api/");
            chain.doFilter(request, engine ? new NotKept(response) : response);
        }
    }

    /** The engine's apps let browsers keep what they answer if they ask again before they show it. Only code is immutable. */
    private static final class NotKept extends HttpServletResponseWrapper {

        NotKept(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            boolean keeping = HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name) && !value.contains("immutable");
            super.setHeader(name, keeping ? "no-store" : value);
        }
    }
}
