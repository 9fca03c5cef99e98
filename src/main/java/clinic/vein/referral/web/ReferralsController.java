package clinic.vein.referral.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.Violations;
import clinic.vein.process.CaseFileSection;
import clinic.vein.referral.CareTeam;
import clinic.vein.referral.FindReferrals;
import clinic.vein.referral.FurtherReport;
import clinic.vein.referral.FurtherReports;
import clinic.vein.referral.NotInCareTeam;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralList;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.ReportRedFlag;
import clinic.vein.referral.WithdrawReferral;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReferralsController {

    private static final int LONGEST_PAGE = 200;

    /** What reception needs to answer a patient at any time, in the care team or not. */
    private static final Set<String> REGISTRATION = Set.of("referral", "patient", "ending", "bookings");

    private final Referrals referrals;
    private final FurtherReports furtherReports;
    private final ReferralList list;
    private final FindReferrals find;
    private final List<CaseFileSection> sections;
    private final WithdrawReferral withdraw;
    private final ReportRedFlag reportRedFlag;
    private final RecordsRead recordsRead;
    private final CareTeam careTeam;
    private final CurrentActor currentActor;

    ReferralsController(
            Referrals referrals,
            FurtherReports furtherReports,
            ReferralList list,
            FindReferrals find,
            List<CaseFileSection> sections,
            WithdrawReferral withdraw,
            ReportRedFlag reportRedFlag,
            RecordsRead recordsRead,
            CareTeam careTeam,
            CurrentActor currentActor) {
        this.careTeam = careTeam;
        this.currentActor = currentActor;
        this.referrals = referrals;
        this.furtherReports = furtherReports;
        this.list = list;
        this.find = find;
        this.sections = sections;
        this.withdraw = withdraw;
        this.reportRedFlag = reportRedFlag;
        this.recordsRead = recordsRead;
    }

    record ReferralPage(List<ReferralList.Line> referrals) {}

    record Message(String text) {}

    @GetMapping("/api/referrals")
    ResponseEntity<ReferralPage> list(
            @RequestParam(required = false) @Nullable ReferralState state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        Violations violations = new Violations();
        violations.range(limit, 1, LONGEST_PAGE, "limit", "");
        violations.range(offset, 0, Integer.MAX_VALUE, "offset", "");
        violations.refuseIfAny();
        recordsRead.ofMany(AuditAction.REFERRALS_LISTED, state == null ? "ALL" : state.name());
        return fresh().body(new ReferralPage(list.list(state, limit, offset)));
    }

    /** By POST, so that names never stand in an address or a log. */
    @PostMapping("/api/referrals:search")
    ResponseEntity<ReferralPage> search(@RequestBody FindReferrals.Search search) {
        return fresh().body(new ReferralPage(find.find(search)));
    }

    @GetMapping("/api/referrals/{id}")
    ResponseEntity<Map<String, Object>> show(@PathVariable UUID id) {
        Referral referral = present(id);
        Optional<Why> inTeam = careTeam.entitlement(referral.id());
        if (inTeam.isEmpty() && !currentActor.roles().contains(Role.INTAKE)) {
            throw new NotInCareTeam(referral.id());
        }
        recordsRead.read(
                AuditAction.REFERRAL_READ,
                referral.id(),
                inTeam.orElse(Why.ROLE),
                inTeam.isPresent() ? null : "REGISTRATION");
        Map<String, Object> caseFile = new LinkedHashMap<>();
        sections.stream()
                .filter(section -> inTeam.isPresent() || REGISTRATION.contains(section.name()))
                .forEach(section -> caseFile.put(section.name(), section.read(referral.id())));
        return fresh().eTag(eTag(referral)).body(caseFile);
    }

    @GetMapping("/api/referrals/{id}/timeline")
    ResponseEntity<Object> timeline(@PathVariable UUID id) {
        Referral referral = present(id);
        recordsRead.read(AuditAction.TIMELINE_READ, referral.id(), careTeam.required(referral.id()), null);
        return fresh().body(sections.stream()
                .filter(section -> section.name().equals("timeline"))
                .findFirst()
                .orElseThrow()
                .read(referral.id()));
    }

    @PostMapping("/api/referrals/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Message reason) {
        Referral referral = unchanged(id, ifMatch);
        withdraw.withdraw(referral.id(), reason.text());
    }

    @PostMapping("/api/referrals/{id}/red-flag")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reportRedFlag(@PathVariable UUID id, @RequestBody Message what) {
        reportRedFlag.report(new ReferralId(id), what.text());
    }

    private Referral unchanged(UUID id, @Nullable String ifMatch) {
        Referral referral = present(id);
        if (ifMatch != null && !ifMatch.equals(eTag(referral))) {
            throw new StaleReferral();
        }
        return referral;
    }

    /** Whoever sent a further report knows the open referral by the id that they were told. */
    private Referral present(UUID id) {
        ReferralId asked = new ReferralId(id);
        return referrals
                .find(asked)
                .orElseGet(() -> referrals.get(
                        furtherReports.find(asked).map(FurtherReport::addedTo).orElse(asked)));
    }

    private static String eTag(Referral referral) {
        return "\"" + referral.version() + "\"";
    }

    private static ResponseEntity.BodyBuilder fresh() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore());
    }
}
