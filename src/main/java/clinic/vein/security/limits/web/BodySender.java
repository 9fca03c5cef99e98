package clinic.vein.security.limits.web;

import clinic.vein.kernel.web.CallerNetwork;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * @param address or network, where that is one sender's
 * @param signedIn whether somebody signed in in the session of the request
 */
record BodySender(String address, boolean signedIn) {

    static BodySender of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return new BodySender(
                CallerNetwork.of(request.getRemoteAddr()),
                session != null
                        && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                != null);
    }
}
