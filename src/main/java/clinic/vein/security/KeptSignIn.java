package clinic.vein.security;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Who is signed in, with which roles and from where; of a provider's word only what signing out there needs. */
@Component
class KeptSignIn extends KeptJson<SecurityContext, KeptSignIn.Kept> {

    /** The session at the provider (OpenID Connect Back-Channel Logout 1.0, 2.4). */
    private static final String SID = "sid";

    KeptSignIn() {
        super(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                SecurityContext.class,
                KeptSignIn.Kept.class);
    }

    /** @param provider null for who gave a password here */
    record Kept(
            String account,
            List<String> authorities,
            @Nullable String address,
            @Nullable Provider provider) {

        Kept {
            requireNonNull(account);
            authorities = List.copyOf(authorities);
        }
    }

    /** @param sid null where the provider names no session of its own */
    record Provider(
            String registration,
            String token,
            Instant issuedAt,
            Instant expiresAt,
            String issuer,
            String subject,
            @Nullable String sid) {

        Provider {
            requireNonNull(registration);
            requireNonNull(token);
            requireNonNull(issuer);
            requireNonNull(subject);
        }

        static Provider of(OAuth2AuthenticationToken who) {
            OidcIdToken token = ((OidcUser) who.getPrincipal()).getIdToken();
            return new Provider(
                    who.getAuthorizedClientRegistrationId(),
                    token.getTokenValue(),
                    requireNonNull(token.getIssuedAt()),
                    requireNonNull(token.getExpiresAt()),
                    token.getIssuer().toString(),
                    token.getSubject(),
                    token.getClaimAsString(SID));
        }

        OAuth2AuthenticationToken who(String account, List<GrantedAuthority> authorities) {
            Map<String, Object> claims = new HashMap<>();
            claims.put(IdTokenClaimNames.ISS, issuer);
            claims.put(IdTokenClaimNames.SUB, subject);
            if (sid != null) {
                claims.put(SID, sid);
            }
            OidcIdToken said = new OidcIdToken(token, issuedAt, expiresAt, claims);
            return new OAuth2AuthenticationToken(
                    new ProvidedUser(account, authorities, new DefaultOidcUser(authorities, said)),
                    authorities,
                    registration);
        }
    }

    @Override
    protected Kept kept(SecurityContext context) {
        Authentication who = context.getAuthentication();
        if (!(who instanceof UsernamePasswordAuthenticationToken) && !(who instanceof OAuth2AuthenticationToken)) {
            throw new IllegalStateException("Nobody signs in by " + who.getClass());
        }
        return new Kept(
                who.getName(),
                who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .sorted()
                        .toList(),
                who.getDetails() instanceof WebAuthenticationDetails from ? from.getRemoteAddress() : null,
                who instanceof OAuth2AuthenticationToken provided ? Provider.of(provided) : null);
    }

    @Override
    protected SecurityContext value(Kept kept) {
        List<GrantedAuthority> authorities = kept.authorities().stream()
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
        Provider provider = kept.provider();
        AbstractAuthenticationToken who = provider == null
                ? UsernamePasswordAuthenticationToken.authenticated(kept.account(), null, authorities)
                : provider.who(kept.account(), authorities);
        if (kept.address() != null) {
            who.setDetails(new WebAuthenticationDetails(kept.address(), null));
        }
        return new SecurityContextImpl(who);
    }
}
