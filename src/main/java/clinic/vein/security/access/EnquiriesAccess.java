package clinic.vein.security.access;

import static clinic.vein.security.access.AccessRow.row;
import static clinic.vein.security.access.Caller.CLINICAL;
import static clinic.vein.security.access.Caller.INTAKE;
import static clinic.vein.security.access.Caller.PRIVACY;

import java.util.List;
import java.util.Set;

/** What staff do for a patient who rings: whoever may read the referral, but for who the patient is. */
final class EnquiriesAccess {

    /** Both see who a patient is without being in the care team. */
    private static final Set<Caller> WHO_IS_WHO = Set.of(INTAKE, PRIVACY);

    static final List<AccessRow> ROWS = List.of(
            row("GET POST", "/enquiries", CLINICAL),
            row("GET", "/enquiries/*", CLINICAL),
            row("POST", "/enquiries/*/information", CLINICAL),
            row("POST", "/enquiries/*/red-flag", CLINICAL),
            row("POST", "/enquiries/*/withdrawal", CLINICAL),
            row("POST", "/enquiries/*/language", CLINICAL),
            row("POST", "/enquiries/*/access", CLINICAL),
            row("GET", "/enquiries/*/ending", CLINICAL),
            row("POST", "/enquiries/*/ending/death", CLINICAL),
            row("POST", "/enquiries/*/ending/error", CLINICAL),
            row("POST", "/enquiries/*/ending/undo", CLINICAL),
            row("POST", "/enquiries/*/ending/confirmation", CLINICAL),
            row("GET", "/enquiries/*/recalls", CLINICAL),
            row("POST", "/enquiries/*/recalls/*/cancellation", CLINICAL),
            row("GET POST", "/enquiries/*/contact", CLINICAL),
            row("POST", "/enquiries/*/contact/links", CLINICAL),
            row("GET POST", "/enquiries/*/patient", Set.of(INTAKE)),
            row("GET", "/enquiries/*/person", WHO_IS_WHO),
            row("POST", "/enquiries/*/person/merge", WHO_IS_WHO),
            row("POST", "/enquiries/*/person/confirmation", WHO_IS_WHO),
            row("POST", "/enquiries/*/person/parting", WHO_IS_WHO));

    private EnquiriesAccess() {}
}
