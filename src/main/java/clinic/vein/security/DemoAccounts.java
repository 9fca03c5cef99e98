package clinic.vein.security;

import clinic.vein.embedded.ConditionalOnEmbeddedDatabase;
import clinic.vein.kernel.Role;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * One account per role, told on the sign-in page: for trying the product out, and only where it brings its own
 * database.
 */
@Component
@ConditionalOnEmbeddedDatabase
public class DemoAccounts {

    /** Known to everybody, on purpose. */
    public static final String PASSWORD = "vein-demo";

    public record DemoAccount(String id, String password, String title, String group) {}

    public List<DemoAccount> list() {
        return Stream.concat(
                        Stream.of(
                                        Role.INTAKE,
                                        Role.NURSE,
                                        Role.PHYSICIAN,
                                        Role.VASCULAR,
                                        Role.CLINICADMIN,
                                        Role.PRIVACY)
                                .map(role -> new DemoAccount(role.groupId(), PASSWORD, role.title(), role.groupId())),
                        Stream.of(new DemoAccount("admin", PASSWORD, "Administrator", "camunda-admin")))
                .toList();
    }
}
