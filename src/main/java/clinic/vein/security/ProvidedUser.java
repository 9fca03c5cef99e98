package clinic.vein.security;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody whom the OpenID provider vouches for, by the id of the account here. */
final class ProvidedUser extends DefaultOidcUser {

    private final String account;

    ProvidedUser(String account, Collection<? extends GrantedAuthority> authorities, OidcUser user) {
        super(authorities, user.getIdToken(), user.getUserInfo());
        this.account = account;
    }

    @Override
    public String getName() {
        return account;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProvidedUser user && user.account.equals(account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
