package clinic.vein.kernel;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The clinic's roles. The group id is the candidate group of tasks: letters only, as the engine demands. */
public enum Role implements Worded {
    INTAKE,
    NURSE,
    PHYSICIAN,
    VASCULAR,
    CLINICADMIN,
    PRIVACY,
    /** Of the engine: accounts, groups and grants. */
    ADMIN,
    CLIENT,
    PATIENT,
    SYSTEM;

    /** Who decides and acts for patients. */
    public static final Set<Role> WITH_PATIENTS =
            Collections.unmodifiableSet(EnumSet.of(INTAKE, NURSE, PHYSICIAN, VASCULAR));

    public String groupId() {
        return this == ADMIN ? "camunda-admin" : name().toLowerCase(Locale.ROOT);
    }

    /** As Spring Security's, such as {@code ROLE_NURSE}. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** @param authority as Spring Security's, such as {@code ROLE_NURSE} */
    public static Optional<Role> ofAuthority(String authority) {
        return Arrays.stream(values())
                .filter(role -> authority.equals(role.authority()))
                .findFirst();
    }

    public static Optional<Role> ofGroup(String groupId) {
        return Arrays.stream(values())
                .filter(role -> role.groupId().equals(groupId))
                .findFirst();
    }
}
