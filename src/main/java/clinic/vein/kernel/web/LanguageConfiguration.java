package clinic.vein.kernel.web;

import clinic.vein.kernel.Catalogue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells each page its language. */
@Configuration(proxyBeanMethods = false)
public class LanguageConfiguration implements WebMvcConfigurer {

    private final ReadersLanguage readers;

    LanguageConfiguration(Catalogue catalogue) {
        this.readers = new ReadersLanguage(catalogue);
    }

    /** The name is the one under which Spring looks for it. */
    @Bean
    LocaleResolver localeResolver() {
        return readers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageOnEveryPage());
    }

    private final class LanguageOnEveryPage implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            readers.page(request);
            if (ReadersLanguage.isForPatients(request)) {
                response.addHeader("Vary", "Accept-Language");
            }
            return true;
        }

        @Override
        public void postHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
            if (page != null
                    && page.getViewName() != null
                    && !page.getViewName().startsWith("redirect:")) {
                page.addObject("reader", PageLanguage.of(request));
            }
        }
    }
}
