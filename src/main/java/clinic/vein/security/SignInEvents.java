package clinic.vein.security;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.core.Authentication;

/** Tells whoever listens who signed in, failed to, or left. */
@Configuration(proxyBeanMethods = false)
class SignInEvents {

    @Bean
    AuthenticationEventPublisher authenticationEventPublisher(ApplicationEventPublisher events) {
        DefaultAuthenticationEventPublisher publisher = new DefaultAuthenticationEventPublisher(events) {

            /** Who has shown a password only has not come in yet. */
            @Override
            public void publishAuthenticationSuccess(Authentication authentication) {
                if (!HalfSignedIn.is(authentication)) {
                    super.publishAuthenticationSuccess(authentication);
                }
            }
        };
        publisher.setAdditionalExceptionMappings(Map.of(
                TooManyTries.class, AuthenticationFailureLockedEvent.class,
                WrongCode.class, AuthenticationFailureBadCredentialsEvent.class,
                WrongCurrentPassword.class, AuthenticationFailureBadCredentialsEvent.class));
        return publisher;
    }
}
