package clinic.vein.workflow.engine;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Accounts of tests sign in some six hundred times; their passwords are kept as cheaply as bcrypt can. */
@TestConfiguration(proxyBeanMethods = false)
public class QuickPasswords {

    @Bean
    @Primary
    AccountPasswords quickPasswords() {
        return new AccountPasswords(4);
    }
}
