package clinic.vein.workflow.engine;

import clinic.vein.security.ConfirmPassword;
import clinic.vein.security.PasswordRules;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How the engine keeps and checks the passwords of accounts, and which passwords it takes. */
@Component
class AccountPlugin extends AbstractProcessEnginePlugin {

    private final PasswordRules rules;
    private final AccountPasswords passwords;
    private final ObjectProvider<ConfirmPassword> confirm;

    AccountPlugin(PasswordRules rules, AccountPasswords passwords, ObjectProvider<ConfirmPassword> confirm) {
        this.rules = rules;
        this.passwords = passwords;
        this.confirm = confirm;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(passwords);
        engine.setIdentityProviderSessionFactory(new AccountChecks(passwords, confirm));
        engine.setPasswordPolicy(new EnginePasswordPolicy(rules));
        engine.setEnablePasswordPolicy(true);
    }
}
