package clinic.vein.kernel.web;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Language;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

    private final Catalogue catalogue;
    private final ReadersLanguage readers;

    LanguageConfiguration(Catalogue catalogue) {
        this.catalogue = catalogue;
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
            Language language = catalogue.of(readers.resolveLocale(request));
            boolean canSwitch =
                    ReadersLanguage.isForPatients(request) && request.getDispatcherType() != DispatcherType.ERROR;
            List<Language> others = canSwitch
                    ? readers.offered(request).stream()
                            .filter(other -> !other.equals(language))
                            .toList()
                    : List.of();
            PageLanguage.keep(
                    request,
                    new PageLanguage(
                            catalogue.in(language),
                            readers.asked(request).isPresent(),
                            others,
                            request.getServletPath()));
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
