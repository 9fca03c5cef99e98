package clinic.vein.workflow.engine;

import clinic.vein.security.PasswordRules;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** How the engine keeps and checks the passwords of accounts, and which passwords it takes. */
@Component
class AccountPlugin extends AbstractProcessEnginePlugin {

    private final PasswordRules rules;
    private final AccountPasswords passwords;

    AccountPlugin(PasswordRules rules, AccountPasswords passwords) {
        this.rules = rules;
        this.passwords = passwords;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(passwords);
        engine.setIdentityProviderSessionFactory(new AccountChecks(passwords));
        engine.setPasswordPolicy(new EnginePasswordPolicy(rules));
        engine.setEnablePasswordPolicy(true);
    }
}
