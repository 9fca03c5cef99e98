package clinic.vein.security.access;

import static clinic.vein.security.access.AccessRow.row;
import static clinic.vein.security.access.AccessTable.and;
import static clinic.vein.security.access.Caller.CLINICAL;
import static clinic.vein.security.access.Caller.EVERYBODY;
import static clinic.vein.security.access.Caller.REFERRALS_READ;
import static clinic.vein.security.access.Caller.REFERRALS_WRITE;

import java.util.List;

/** Documents on a referral: whoever may read it sees them, patients send them by their links. */
final class DocumentsAccess {

    static final List<AccessRow> ROWS = List.of(
            row("POST", "/refer/documents", EVERYBODY),
            row("GET", "/api/referrals/*/documents", and(CLINICAL, REFERRALS_READ)),
            row("POST", "/api/referrals/*/documents", and(CLINICAL, REFERRALS_WRITE)),
            row("GET", "/api/referrals/*/documents/*", and(CLINICAL, REFERRALS_READ)),
            row("GET", "/api/referrals/*/documents/*/pages/*", and(CLINICAL, REFERRALS_READ)),
            row("POST", "/api/referrals/*/documents/*/removal", CLINICAL));

    private DocumentsAccess() {}
}
