package clinic.vein.intake.web;

import clinic.vein.kernel.ClinicSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What all pages share: the clinic's name and numbers; and nothing of a patient stays in a browser's or proxy's store. */
@Configuration(proxyBeanMethods = false)
class PageSettings implements WebMvcConfigurer {

    private final ClinicSettings clinic;

    PageSettings(ClinicSettings clinic) {
        this.clinic = clinic;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new NoStore()).addPathPatterns("/refer/**", "/status/**", "/import/**", "/outcomes/**");
        registry.addInterceptor(new ClinicOnEveryPage());
    }

    private static final class NoStore implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Referrer-Policy", "same-origin");
            return true;
        }
    }

    private final class ClinicOnEveryPage implements HandlerInterceptor {

        @Override
        public void postHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
            if (page != null
                    && page.getViewName() != null
                    && !page.getViewName().startsWith("redirect:")) {
                page.addObject("clinic", clinic);
            }
        }
    }
}
