package clinic.vein.workflow.engine;

import clinic.vein.security.PasswordRules;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** How the engine keeps and checks the passwords of accounts, and which passwords it takes. */
@Component
class AccountPlugin extends AbstractProcessEnginePlugin {

    private final PasswordRules rules;

    AccountPlugin(PasswordRules rules) {
        this.rules = rules;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        AccountPasswords passwords = new AccountPasswords();
        engine.setPasswordEncryptor(passwords);
        engine.setIdentityProviderSessionFactory(new AccountChecks(passwords));
        engine.setPasswordPolicy(new EnginePasswordPolicy(rules));
        engine.setEnablePasswordPolicy(true);
    }
}
