package clinic.vein.security.limits.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** @param signedIn whether somebody signed in in the session of the request */
record BodySender(String address, boolean signedIn) {

    static BodySender of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return new BodySender(
                request.getRemoteAddr(),
                session != null
                        && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                != null);
    }
}
