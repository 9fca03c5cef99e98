package clinic.vein.kernel;

/**
 * Who does something, and in which role.
 *
 * @param id the account's or other system's id, {@code patient} for a patient on the public pages, {@code system} for a timer
 */
public record Actor(String id, Role role) {

    public static final Actor SYSTEM = new Actor("system", Role.SYSTEM);
    public static final Actor PATIENT = new Actor("patient", Role.PATIENT);
}
