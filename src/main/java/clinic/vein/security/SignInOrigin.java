package clinic.vein.security;

import clinic.vein.kernel.web.CallerNetwork;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where somebody tries to sign in from: the address, and the browser's mark if it has one of ours. */
class SignInOrigin extends WebAuthenticationDetails {

    private final @Nullable String device;
    private final @Nullable String owner;

    /**
     * @param device the mark of the browser, or null
     * @param owner the account which that mark was given to, or null
     */
    SignInOrigin(HttpServletRequest request, @Nullable String device, @Nullable String owner) {
        super(request);
        this.device = device;
        this.owner = owner;
    }

    @Nullable
    String device() {
        return device;
    }

    boolean isKnownDeviceOf(String account) {
        return account.equals(owner);
    }

    String network() {
        return CallerNetwork.of(getRemoteAddress());
    }
}
