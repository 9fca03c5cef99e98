package clinic.vein.security;

import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Which of the account's passwords was right: whoever signs in with one that is changed meanwhile is not in. */
final class PasswordShown extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;

    private final String version;

    PasswordShown(SignInOrigin origin, String version) {
        super(origin.getRemoteAddress(), null);
        this.version = version;
    }

    String version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof PasswordShown shown && version.equals(shown.version);
    }

    @Override
    public int hashCode() {
        return super.hashCode() * 31 + version.hashCode();
    }
}
