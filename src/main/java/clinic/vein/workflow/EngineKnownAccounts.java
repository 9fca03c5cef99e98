package clinic.vein.workflow;

import clinic.vein.audit.KnownAccounts;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

@Component
class EngineKnownAccounts implements KnownAccounts {

    private final IdentityService identity;

    EngineKnownAccounts(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public boolean contains(String id) {
        return id != null && identity.createUserQuery().userId(id).count() > 0;
    }
}
