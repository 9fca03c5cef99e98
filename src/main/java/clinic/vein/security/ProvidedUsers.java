package clinic.vein.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Gives whoever signs in at the OpenID provider an account here, with the groups that the provider's claim stands for, so
 * that Tasklist can find and assign colleagues. The claim is right each time: groups that it lacks are taken away.
 */
@Component
class ProvidedUsers extends OidcUserService {

    private static final String PREFIX = "sso";

    private final Accounts accounts;
    private final SignInSettings settings;

    ProvidedUsers(Accounts accounts, SignInSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = super.loadUser(request);
        List<String> claimed = user.getClaimAsStringList(settings.groupsClaim());
        List<String> groups = settings.groupsOf(claimed == null ? List.of() : claimed);
        if (groups.isEmpty()) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error("access_denied", "None of the groups at the provider has a role here", null));
        }
        Accounts.Account account = accounts.provide(
                id(request.getIdToken().getIssuer().toString(), user.getSubject()),
                givenName(user),
                Objects.toString(user.getFamilyName(), ""),
                user.getEmail(),
                groups);
        return new ProvidedUser(account.id(), AccountAuthentication.authorities(account.groups()), user);
    }

    /** The engine takes letters and digits only; a subject is unique at its provider only, and may be any text. */
    static String id(String issuer, String subject) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((issuer + "\n" + subject).getBytes(StandardCharsets.UTF_8));
            return PREFIX + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the provider alone decides about the account. */
    static boolean isProvided(String id) {
        return id.matches(PREFIX + "[0-9a-f]{32}");
    }

    private static String givenName(OidcUser user) {
        if (user.getGivenName() != null) {
            return user.getGivenName();
        }
        return user.getFullName() != null ? user.getFullName() : Objects.toString(user.getPreferredUsername(), "");
    }
}
