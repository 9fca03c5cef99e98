package clinic.vein.workflow;

import clinic.vein.kernel.Overtaken;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Works on the engine as nobody in particular: who may was asked before, and the engine's own grants are for its web apps. */
@Component
class AsTheSystem {

    private final IdentityService identity;

    AsTheSystem(IdentityService identity) {
        this.identity = identity;
    }

    void run(Runnable work) {
        get(() -> {
            work.run();
            return null;
        });
    }

    /** @throws Overtaken when a timer, or whoever acts on the same process, was faster */
    void race(Runnable work) {
        try {
            run(work);
        } catch (ProcessEngineException failure) {
            throw LostRaces.translated(failure);
        }
    }

    <T> T get(Supplier<T> work) {
        Authentication before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (before != null) {
                identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
            }
        }
    }
}
