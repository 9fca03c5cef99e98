package clinic.vein.kernel;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The clinic's roles. The group id is the candidate group of tasks: letters only, as the engine demands. */
public enum Role {
    INTAKE("Reception and booking"),
    NURSE("Nurse"),
    PHYSICIAN("Physician"),
    VASCULAR("Vascular specialist"),
    CLINICADMIN("Clinic administrator"),
    PRIVACY("Privacy officer"),
    CLIENT("Another system"),
    PATIENT("Patient"),
    SYSTEM("The system itself");

    /** Who decides and acts for patients. */
    public static final Set<Role> WITH_PATIENTS =
            Collections.unmodifiableSet(EnumSet.of(INTAKE, NURSE, PHYSICIAN, VASCULAR));

    private final String title;

    Role(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String groupId() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> ofGroup(String groupId) {
        return Arrays.stream(values())
                .filter(role -> role.groupId().equals(groupId))
                .findFirst();
    }
}
