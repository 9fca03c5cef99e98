package clinic.vein.fhir.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.AuditEntry;
import clinic.vein.audit.AuditUnavailable;
import clinic.vein.audit.FoldedRefusals;
import clinic.vein.kernel.Actor;
import clinic.vein.kernel.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whatever another system asks for wrongly goes on record, whoever refused it: the limits of all requests, the library, our
 * rules. What was refused to whoever may not ask is on record already, and who asks without a token is nobody.
 */
final class RefusalsOnRecord extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalsOnRecord.class);
    private static final Set<Integer> ELSEWHERE = Set.of(401, 403);

    /** Of an address, the kind of resource: the rest may be anything. */
    private static final Pattern RESOURCE = Pattern.compile("^/fhir/([A-Z][A-Za-z]{1,40})(?:/.*)?$");

    private final FoldedRefusals refusals;

    RefusalsOnRecord(FoldedRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        int status = response.getStatus();
        if (status >= 400 && status < 500 && !ELSEWHERE.contains(status)) {
            record(request, status);
        }
    }

    /** The refusal stands, also where the trail is away: nothing was shown or done. */
    private void record(HttpServletRequest request, int status) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            refusals.add(
                    caller(request),
                    AuditEntry.refused(
                            AuditAction.REQUEST_REFUSED,
                            null,
                            request.getMethod() + " " + asked(request.getRequestURI()) + " " + status));
        } catch (AuditUnavailable e) {
            LOG.error("A refused request could not be put on record", e);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private static Actor caller(HttpServletRequest request) {
        return request.getAttribute(RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME)
                                instanceof SecurityContext known
                        && known.getAuthentication() instanceof JwtAuthenticationToken system
                ? new Actor(system.getName(), Role.CLIENT)
                : Actor.PATIENT;
    }

    private static String asked(String path) {
        Matcher resource = RESOURCE.matcher(path);
        return resource.matches() ? FhirConfiguration.PATH + "/" + resource.group(1) : FhirConfiguration.PATH;
    }
}
