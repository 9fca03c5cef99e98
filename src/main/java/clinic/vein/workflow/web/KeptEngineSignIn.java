package clinic.vein.workflow.web;

import clinic.vein.security.KeptJson;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the engine's apps remember of who is signed in, so that they need not ask the engine at each request. */
@Component
class KeptEngineSignIn extends KeptJson<Authentications, KeptEngineSignIn.Kept> {

    KeptEngineSignIn() {
        super("authenticatedUser", Authentications.class, KeptEngineSignIn.Kept.class);
    }

    record Kept(List<OfEngine> engines) {}

    /** @param until when groups are asked for again; null where they never are */
    record OfEngine(
            String account,
            String engine,
            @Nullable List<String> groups,
            @Nullable List<String> tenants,
            @Nullable List<String> apps,
            @Nullable Date until) {

        static OfEngine of(UserAuthentication who) {
            return new OfEngine(
                    who.getIdentityId(),
                    who.getProcessEngineName(),
                    who.getGroupIds(),
                    who.getTenantIds(),
                    who.getAuthorizedApps() == null
                            ? null
                            : who.getAuthorizedApps().stream().sorted().toList(),
                    who.getCacheValidationTime());
        }

        UserAuthentication who() {
            UserAuthentication who = new UserAuthentication(account, engine);
            who.setGroupIds(groups == null ? null : new ArrayList<>(groups));
            who.setTenantIds(tenants == null ? null : new ArrayList<>(tenants));
            who.setAuthorizedApps(apps == null ? null : new HashSet<>(apps));
            who.setCacheValidationTime(until);
            return who;
        }
    }

    @Override
    protected Kept kept(Authentications all) {
        return new Kept(all.getAuthentications().stream().map(OfEngine::of).toList());
    }

    @Override
    protected Authentications value(Kept kept) {
        Authentications all = new Authentications();
        kept.engines().forEach(engine -> all.addOrReplace(engine.who()));
        return all;
    }
}
