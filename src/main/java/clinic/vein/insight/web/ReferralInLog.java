package clinic.vein.insight.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Names the referral in every line that is logged while a request about it is answered: by its id, which tells of no
 * patient. What the engine logs carries the same id as {@code businessKey}.
 */
@Component
class ReferralInLog implements HandlerInterceptor, WebMvcConfigurer {

    static final String LOGGED_AS = "referralId";

    private static final Pattern OF_REFERRAL =
            Pattern.compile("/(api/referrals|api/privacy/referrals|privacy/referrals|enquiries)/\\{id}.*");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (pattern != null
                && OF_REFERRAL.matcher(pattern.toString()).matches()
                && variables instanceof Map<?, ?> named
                && named.get("id") instanceof String id) {
            putIfAnId(id);
        }
        return true;
    }

    /** What somebody typed into the address bar does not get into the log. */
    private static void putIfAnId(String text) {
        try {
            MDC.put(LOGGED_AS, UUID.fromString(text).toString());
        } catch (IllegalArgumentException noId) {
            // the handler answers that
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception problem) {
        MDC.remove(LOGGED_AS);
    }
}
