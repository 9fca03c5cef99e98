package clinic.vein.fhir.web;

import clinic.vein.fhir.subscription.KnownSystems;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/** Those that may sign in. */
@Component
class RegisteredSystems implements KnownSystems {

    private final RegisteredClientRepository clients;

    RegisteredSystems(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    @Override
    public boolean contains(String account) {
        return clients.findByClientId(account) != null;
    }
}
