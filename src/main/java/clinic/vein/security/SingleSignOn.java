package clinic.vein.security;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.stereotype.Component;

/** Sign-in at a provider of OpenID Connect, where one is configured. */
@Component
public class SingleSignOn {

    private final ClientRegistrationRepository registrations;
    private final ProvidedUsers users;
    private final SignInOutcome outcome;
    private final ProviderRequests requests;

    SingleSignOn(
            ObjectProvider<ClientRegistrationRepository> registrations,
            ProvidedUsers users,
            SignInOutcome outcome,
            ProviderRequests requests) {
        this.requests = requests;
        this.registrations = registrations.getIfAvailable();
        this.users = users;
        this.outcome = outcome;
    }

    /** Names of the providers by the address where signing in begins. */
    public Map<String, String> providers() {
        Map<String, String> providers = new LinkedHashMap<>();
        all().forEach(registration -> providers.put(
                "/oauth2/authorization/" + registration.getRegistrationId(), registration.getClientName()));
        return providers;
    }

    /** Where the providers are: signing out sends a form's answer there, which the browser must be told beforehand. */
    Set<String> origins() {
        Set<String> origins = new TreeSet<>();
        all().flatMap(registration ->
                        Stream.of(registration.getProviderDetails().getAuthorizationUri(), (String) registration
                                .getProviderDetails()
                                .getConfigurationMetadata()
                                .get("end_session_endpoint")))
                .filter(Objects::nonNull)
                .map(URI::create)
                .forEach(address -> origins.add(address.getScheme() + "://" + address.getAuthority()));
        return origins;
    }

    /** Signing out ends the session at the provider as well, and the provider can end it here (back channel). */
    void addTo(HttpSecurity http) throws Exception {
        if (registrations == null) {
            return;
        }
        OidcClientInitiatedLogoutSuccessHandler goodbye = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        goodbye.setPostLogoutRedirectUri("{baseUrl}/sign-in?signed-out");
        goodbye.setDefaultTargetUrl("/sign-in?signed-out");
        DefaultOAuth2AuthorizationRequestResolver asking = new DefaultOAuth2AuthorizationRequestResolver(
                registrations, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        // A code that somebody else gets hold of is of no use to him (RFC 9700 2.1.1).
        asking.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.loginPage("/sign-in")
                        .authorizationEndpoint(endpoint ->
                                endpoint.authorizationRequestResolver(asking).authorizationRequestRepository(requests))
                        .userInfoEndpoint(user -> user.oidcUserService(users))
                        .successHandler(outcome)
                        .failureHandler(outcome))
                .oidcLogout(logout -> logout.backChannel(Customizer.withDefaults()))
                .logout(logout -> logout.logoutSuccessHandler(goodbye));
    }

    private Stream<ClientRegistration> all() {
        return registrations instanceof InMemoryClientRegistrationRepository known
                ? StreamSupport.stream(known.spliterator(), false)
                : Stream.empty();
    }
}
