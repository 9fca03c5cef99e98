package clinic.vein.kernel;

import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Who does something, and in which role.
 *
 * @param id the account's or other system's id, {@code patient} for a patient on the public pages, {@code system} for a timer
 */
public record Actor(String id, Role role) {

    public static final Actor SYSTEM = new Actor("system", Role.SYSTEM);
    public static final Actor PATIENT = new Actor("patient", Role.PATIENT);

    /** In the first of the roles, by their order: it is the one that goes on record. */
    public static Actor of(String id, Stream<Role> roles) {
        return new Actor(id, roles.min(Comparator.naturalOrder()).orElse(Role.SYSTEM));
    }
}
