package clinic.vein.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
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

    /** Whoever has one address of IPv6 has the other 2^64 of its network as well. */
    String network() {
        try {
            InetAddress known = InetAddress.getByName(getRemoteAddress());
            return known instanceof Inet6Address
                    ? HexFormat.of().formatHex(known.getAddress(), 0, 8)
                    : known.getHostAddress();
        } catch (UnknownHostException e) {
            return getRemoteAddress();
        }
    }
}
