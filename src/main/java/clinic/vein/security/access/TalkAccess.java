package clinic.vein.security.access;

import static clinic.vein.security.access.AccessRow.row;
import static clinic.vein.security.access.Caller.ADMIN;
import static clinic.vein.security.access.Caller.CLINICADMIN;
import static clinic.vein.security.access.Caller.CLINICAL;
import static clinic.vein.security.access.Caller.INTAKE;
import static clinic.vein.security.access.Caller.NURSE;
import static clinic.vein.security.access.Caller.PHYSICIAN;
import static clinic.vein.security.access.Caller.PRACTICE_READ;
import static clinic.vein.security.access.Caller.PRACTICE_WRITE;
import static clinic.vein.security.access.Caller.VASCULAR;

import java.util.List;
import java.util.Set;

/** What is said about referrals: to people of the clinic, and to the practices whose system sent them. */
final class TalkAccess {

    static final List<AccessRow> ROWS = List.of(
            row("GET", "/talk", CLINICAL),
            row("GET POST", "/talk/*", CLINICAL),
            row("POST", "/talk/*/*/read", CLINICAL),
            row("POST", "/talk/*/*/referral", CLINICAL),
            row("GET POST", "/api/referrals/*/talk", CLINICAL),
            row("POST", "/api/referrals/*/talk/*/read", CLINICAL),
            row("POST", "/api/referrals/*/talk/*/referral", CLINICAL),
            row("GET", "/api/talk", CLINICAL),
            // Of those who see no patients nothing waits.
            row("GET", "/api/talk:count", Set.of(INTAKE, NURSE, PHYSICIAN, VASCULAR, CLINICADMIN, ADMIN)),
            row("GET", "/api/practice/referrals/*/talk", Set.of(PRACTICE_READ)),
            row("POST", "/api/practice/referrals/*/talk", Set.of(PRACTICE_WRITE)),
            row("GET", "/api/practice/talk", Set.of(PRACTICE_READ)),
            row("POST", "/api/practice/talk/*/read", Set.of(PRACTICE_READ)));

    private TalkAccess() {}
}
