package clinic.vein.testing;

import clinic.vein.kernel.Role;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.InitializingBean;

/** One account per role, named as the role; a second physician for what must not be done for a colleague. */
public class TestAccounts implements InitializingBean {

    public static final String PASSWORD = "only-for-tests-1234";

    private final IdentityService identity;

    TestAccounts(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public void afterPropertiesSet() {
        for (Role role :
                List.of(Role.INTAKE, Role.NURSE, Role.PHYSICIAN, Role.VASCULAR, Role.CLINICADMIN, Role.PRIVACY)) {
            account(role.groupId(), role);
        }
        account("physician2", Role.PHYSICIAN);
    }

    private void account(String id, Role role) {
        if (identity.createUserQuery().userId(id).count() == 0) {
            User user = identity.newUser(id);
            user.setFirstName(role.title());
            user.setPassword(PASSWORD);
            identity.saveUser(user);
            identity.createMembership(id, role.groupId());
        }
    }
}
