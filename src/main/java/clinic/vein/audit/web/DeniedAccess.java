package clinic.vein.audit.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.AuditEntry;
import clinic.vein.audit.AuditUnavailable;
import clinic.vein.audit.FoldedRefusals;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.web.SecretPaths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whatever was answered with 403 goes on record, whoever refused it: our rules, a controller, the engine's own web apps.
 * Stands before the security chain and so asks its stores who called.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 1)
class DeniedAccess extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DeniedAccess.class);
    private static final int LONGEST_PATH = 200;
    private static final Pattern REFERRAL = Pattern.compile("^/api/referrals/([0-9a-fA-F-]{36})(/.*)?$");

    private final FoldedRefusals refusals;

    DeniedAccess(FoldedRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.FORBIDDEN.value()) {
            record(request);
        }
    }

    private void record(HttpServletRequest request) {
        try {
            refusals.add(
                    SignedIn.actor(authentication(request)),
                    AuditEntry.refused(AuditAction.ACCESS_DENIED, referral(request.getRequestURI()), asked(request)));
        } catch (AuditUnavailable e) {
            LOG.error("A denied access could not be put on record", e);
        }
    }

    private static @Nullable Authentication authentication(HttpServletRequest request) {
        Object context = request.getAttribute(RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME);
        HttpSession session = request.getSession(false);
        if (context == null && session != null) {
            context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        }
        return context instanceof SecurityContext known ? known.getAuthentication() : null;
    }

    private static @Nullable ReferralId referral(String path) {
        Matcher referral = REFERRAL.matcher(path);
        try {
            return referral.matches() ? ReferralId.of(referral.group(1)) : null;
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }

    /** Without the query, without the secret of an address, and without anything that no address of ours has in it. */
    private static String asked(HttpServletRequest request) {
        String path = SecretPaths.masked(request.getRequestURI()).replaceAll("[^A-Za-z0-9/_:.-]", "?");
        return request.getMethod() + " " + path.substring(0, Math.min(path.length(), LONGEST_PATH));
    }
}
