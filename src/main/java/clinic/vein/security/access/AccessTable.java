package clinic.vein.security.access;

import static clinic.vein.security.access.AccessRow.row;
import static clinic.vein.security.access.Caller.ADMIN;
import static clinic.vein.security.access.Caller.CLINICADMIN;
import static clinic.vein.security.access.Caller.CLINICAL;
import static clinic.vein.security.access.Caller.EVERYBODY;
import static clinic.vein.security.access.Caller.INTAKE;
import static clinic.vein.security.access.Caller.METRICS_READ;
import static clinic.vein.security.access.Caller.NOBODY;
import static clinic.vein.security.access.Caller.OPERATIONS;
import static clinic.vein.security.access.Caller.PHYSICIAN;
import static clinic.vein.security.access.Caller.PRACTICE_WRITE;
import static clinic.vein.security.access.Caller.PRIVACY;
import static clinic.vein.security.access.Caller.REFERRALS_READ;
import static clinic.vein.security.access.Caller.REFERRALS_WRITE;
import static clinic.vein.security.access.Caller.STAFF;
import static clinic.vein.security.access.Caller.VASCULAR;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may call what: our pages and API here, the engine's web apps in {@link EngineAccess}, and what the engine itself
 * grants in {@link EngineGrants}. The first row that fits decides; what has no row is refused for everybody.
 */
public final class AccessTable {

    private static final Set<Caller> OUTCOMES = Set.of(VASCULAR, CLINICADMIN);

    /** Both see who a patient is without being in the care team. */
    private static final Set<Caller> WHO_IS_WHO = Set.of(INTAKE, PRIVACY);

    private static final Set<Caller> WITH_TASKS = and(CLINICAL, CLINICADMIN);

    /** Whoever may change when the clinic sees patients. */
    private static final Set<Caller> CALENDAR = Set.of(INTAKE, CLINICADMIN);

    /** Which of them leads which task, the policy of due dates says. */
    private static final Set<Caller> LEADS = Set.of(PHYSICIAN, VASCULAR, CLINICADMIN);

    private static final List<AccessRow> PAGES = List.of(
            row("GET", "/", EVERYBODY),
            row("GET POST", "/refer", EVERYBODY),
            row("GET POST", "/refer/language", EVERYBODY),
            row("GET POST", "/refer/again", EVERYBODY),
            row("GET", "/refer/receipt", EVERYBODY),
            row("POST", "/refer/number", EVERYBODY),
            row("GET", "/refer/red-flags.css", EVERYBODY),
            row("POST", "/medicines", EVERYBODY),
            row("GET POST", "/status", EVERYBODY),
            row("GET POST", "/go/*", EVERYBODY),
            row("POST", "/go/*/again", EVERYBODY),
            row("GET", "/information", EVERYBODY),
            row("GET", "/information/*", EVERYBODY),
            row("GET POST", "/import", Set.of(INTAKE)),
            row("GET", "/outgoing", Set.of(INTAKE)),
            row("GET", "/outgoing/*/print", Set.of(INTAKE)),
            row("GET", "/outgoing/*/text", Set.of(INTAKE)),
            row("POST", "/outgoing/*/sent", Set.of(INTAKE)),
            row("POST", "/outgoing/*/dropped", Set.of(INTAKE)),
            row("GET POST", "/outgoing/sent", Set.of(INTAKE)),
            row("GET POST", "/outgoing/all", Set.of(INTAKE)),
            row("POST", "/outgoing/*/came-back", Set.of(INTAKE)),
            row("GET", "/notices", STAFF),
            row("POST", "/notices/*/seen", STAFF),
            row("GET", "/claims", WITH_TASKS),
            row("POST", "/claims/*", LEADS),
            row("POST", "/absences", WITH_TASKS),
            row("POST", "/absences/*/end", WITH_TASKS),
            row("GET", "/calendar", WITH_TASKS),
            row("POST", "/calendar/bookings/*/move", Set.of(INTAKE)),
            row("POST", "/calendar/bookings/*/needs", Set.of(INTAKE)),
            row("GET", "/calendar/today", Set.of(INTAKE)),
            row("POST", "/calendar/today/*", Set.of(INTAKE)),
            row("GET POST", "/calendar/series/*", Set.of(INTAKE)),
            row("GET POST", "/calendar/closing", CALENDAR),
            row("POST", "/calendar/closures/*/opening", CALENDAR),
            row("GET POST", "/calendar/sessions", CALENDAR),
            row("POST", "/calendar/sessions/*/end", CALENDAR),
            row("POST", "/calendar/rooms", CALENDAR),
            row("POST", "/calendar/clinicians", CALENDAR),
            row("POST", "/calendar/clinicians/*", CALENDAR),
            row("POST", "/calendar/clinicians/*/end", CALENDAR),
            row("POST", "/calendar/feeds", CALENDAR),
            row("POST", "/calendar/feeds/*/end", CALENDAR),
            // Its address is the secret.
            row("GET", "/feeds/*", EVERYBODY),
            row("GET", "/outcomes", OUTCOMES),
            row("GET POST", "/outcomes/import", OUTCOMES),
            row("GET", "/operations", Set.of(CLINICADMIN)),
            row("GET", "/operations/open", Set.of(CLINICADMIN)),
            row("GET", "/operations/figures", Set.of(CLINICADMIN)),
            row("GET", "/operations/figures.csv", Set.of(CLINICADMIN)),
            row("GET", "/operations/cases", Set.of(CLINICADMIN)),
            row("GET", "/operations/capacity", Set.of(CLINICADMIN)),
            row("GET", "/operations/findings", Set.of(CLINICADMIN)),
            row("GET", "/operations/texts/**", Set.of(CLINICADMIN)),
            row("POST", "/operations/findings/check", Set.of(CLINICADMIN)),
            row("POST", "/operations/findings/*/repair", Set.of(CLINICADMIN)),
            row("GET", "/webjars/chart.js/**", Set.of(CLINICADMIN)),
            row("GET POST", "/privacy", Set.of(PRIVACY)),
            row("GET", "/privacy/retention", Set.of(PRIVACY)),
            row("GET", "/privacy/referrals/*", Set.of(PRIVACY)),
            row("POST", "/privacy/referrals/*/hold", Set.of(PRIVACY)),
            row("POST", "/privacy/referrals/*/hold-lifted", Set.of(PRIVACY)),
            row("POST", "/privacy/referrals/*/erasure", Set.of(PRIVACY)),
            row("GET", "/*.css", EVERYBODY),
            row("GET", "/*.js", EVERYBODY),
            row("GET", "/favicon.*", EVERYBODY),
            // Answers in the place of what failed, never when it is asked for.
            row("*", "/error", NOBODY));

    private static final List<AccessRow> SIGN_IN = List.of(
            row("GET POST", "/sign-in", EVERYBODY),
            // For who is half signed in; everybody else is sent away.
            row("GET POST", "/sign-in/code", EVERYBODY),
            row("GET POST", "/sign-in/second-factor", EVERYBODY),
            row("GET POST", "/second-factor", STAFF),
            row("POST", "/second-factor/renewal", STAFF),
            row("GET POST", "/second-factor/accounts", Set.of(ADMIN)),
            row("POST", "/sign-out", EVERYBODY),
            row("GET POST", "/session", EVERYBODY),
            row("GET", "/oauth2/authorization/*", EVERYBODY),
            row("GET", "/login/oauth2/code/*", EVERYBODY),
            row("POST", "/logout/connect/back-channel/*", EVERYBODY),
            // It asks for the client's own secret.
            row("POST", "/oauth2/token", EVERYBODY),
            row("POST", "/oauth2/revoke", EVERYBODY));

    private static final List<AccessRow> API = List.of(
            row("GET", "/api/words", STAFF),
            row("POST", "/api/measurements:read", CLINICAL),
            row("GET", "/api/tasks", CLINICAL),
            // Of those who see no patients the cards name none.
            row("POST", "/api/tasks:cards", and(WITH_TASKS, ADMIN)),
            row("GET", "/api/tasks:counts", and(WITH_TASKS, ADMIN)),
            row("GET", "/api/tasks/*", CLINICAL),
            row("GET", "/api/tasks/*/afterwards", CLINICAL),
            row("GET", "/api/tasks/*/letter", Set.of(VASCULAR)),
            row("POST", "/api/tasks/*/advice", CLINICAL),
            row("GET POST", "/api/tasks/*/draft", CLINICAL),
            row("POST", "/api/tasks/*/claim", CLINICAL),
            row("POST", "/api/tasks/*/release", CLINICAL),
            row("POST", "/api/tasks/*/complete", CLINICAL),
            row("POST", "/api/tasks/*/assignment", Set.of(PHYSICIAN, VASCULAR)),
            row("GET", "/api/schemas/referral-document", EVERYBODY),
            row("POST", "/api/referrals", Set.of(INTAKE, REFERRALS_WRITE, PRACTICE_WRITE)),
            row("POST", "/api/referrals:import", Set.of(INTAKE, REFERRALS_WRITE)),
            row("POST", "/api/referrals:search", CLINICAL),
            row("GET", "/api/referrals", and(CLINICAL, REFERRALS_READ)),
            row("GET", "/api/referrals/*", and(CLINICAL, REFERRALS_READ)),
            row("GET", "/api/referrals/*/timeline", and(CLINICAL, REFERRALS_READ)),
            row("POST", "/api/referrals/*/access", CLINICAL),
            row("GET", "/api/referrals/*/access", Set.of(PRIVACY)),
            row("POST", "/api/referrals/*/withdrawal", CLINICAL),
            // By people: another system's word about a death is one for a person to look at.
            row("POST", "/api/referrals/*/death", CLINICAL),
            row("POST", "/api/referrals/*/error", CLINICAL),
            row("POST", "/api/referrals/*/undo", CLINICAL),
            row("POST", "/api/referrals/*/undo-confirmation", CLINICAL),
            row("POST", "/api/referrals/*/red-flag", CLINICAL),
            row("POST", "/api/referrals/*/information", CLINICAL),
            row("POST", "/api/referrals/*/urgency", CLINICAL),
            row("POST", "/api/referrals/*/patient", Set.of(INTAKE)),
            row("GET", "/api/referrals/*/person", WHO_IS_WHO),
            row("POST", "/api/referrals/*/person/merge", WHO_IS_WHO),
            row("POST", "/api/referrals/*/person/merge-confirmation", WHO_IS_WHO),
            row("POST", "/api/referrals/*/person/parting", WHO_IS_WHO),
            row("POST", "/api/referrals/*/recalls/*/cancellation", CLINICAL),
            row("GET POST", "/api/referrals/*/contact", CLINICAL),
            row("POST", "/api/referrals/*/links/revocation", CLINICAL),
            row("POST", "/api/referrals/*/medicines", CLINICAL),
            // The text service's, which signs what it says.
            row("POST", "/api/text-receipts", EVERYBODY),
            row("GET", "/api/letters/*", CLINICAL),
            row("GET", "/api/outcomes", OUTCOMES),
            row("GET", "/api/outcomes/registry", Set.of(CLINICADMIN)),
            row("POST", "/api/outcomes:import", OUTCOMES),
            row("GET", "/api/operations/heat", OPERATIONS),
            row("GET", "/api/referrals/*/readers", Set.of(PRIVACY)),
            row("GET", "/api/referrals/*/copy", Set.of(PRIVACY)),
            row("GET", "/api/referrals/*/copy.pdf", Set.of(PRIVACY)),
            row("GET", "/api/referrals/*/copy.zip", Set.of(PRIVACY)),
            row("POST", "/api/privacy/referrals:search", Set.of(PRIVACY)),
            row("GET", "/api/privacy/retention", Set.of(PRIVACY)),
            row("POST", "/api/privacy/referrals/*/hold", Set.of(PRIVACY)),
            row("POST", "/api/privacy/referrals/*/hold-lifted", Set.of(PRIVACY)),
            row("POST", "/api/privacy/referrals/*/erasure", Set.of(PRIVACY)),
            row("GET", "/api/privacy/certificates", Set.of(PRIVACY)),
            row("GET", "/api/privacy/certificates/*", Set.of(PRIVACY)),
            row("GET", "/api/privacy/certificates/*/pdf", Set.of(PRIVACY)),
            row("GET", "/api/audit/verification", Set.of(PRIVACY)),
            row("GET", "/api/operations/instances/*", Set.of(CLINICADMIN)),
            row("GET", "/api/operations/tasks/*", Set.of(CLINICADMIN)),
            row("GET", "/v3/api-docs/**", STAFF),
            row("GET", "/v3/api-docs.yaml", STAFF));

    private static final List<AccessRow> ACTUATOR = List.of(
            row("GET", "/actuator/health/**", EVERYBODY),
            row("GET", "/actuator", OPERATIONS),
            row("GET", "/actuator/info", OPERATIONS),
            row("GET", "/actuator/prometheus", and(OPERATIONS, METRICS_READ)));

    private static final List<AccessRow> ROWS = Stream.of(
                    PAGES,
                    EnquiriesAccess.ROWS,
                    TalkAccess.ROWS,
                    DocumentsAccess.ROWS,
                    SIGN_IN,
                    API,
                    FhirAccess.ROWS,
                    ACTUATOR,
                    EngineAccess.ROWS)
            .flatMap(Collection::stream)
            .toList();

    private AccessTable() {}

    public static List<AccessRow> rows() {
        return ROWS;
    }

    static Optional<AccessRow> rowFor(HttpServletRequest request) {
        return ROWS.stream().filter(row -> row.matches(request)).findFirst();
    }

    /** Each of which would let a token in where this is asked for; none where no token helps. */
    public static List<String> scopesFor(HttpServletRequest request) {
        return rowFor(request).map(row -> IncludedKinds.with(row, request)).orElse(List.of());
    }

    /** SMART's, one for each kind of resource, with all that the table has of it. */
    public static List<SystemScope> systemScopes() {
        return SystemScope.joined(ROWS.stream().flatMap(row -> Stream.ofNullable(row.scope())));
    }

    static Set<Caller> and(Set<Caller> callers, Caller another) {
        return Stream.concat(callers.stream(), Stream.of(another))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
