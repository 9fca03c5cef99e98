package clinic.vein.referral.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Merge;
import clinic.vein.referral.MergePatients;
import clinic.vein.referral.OtherOfPerson;
import clinic.vein.referral.PartPatients;
import clinic.vein.referral.Persons;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.matching.Trait;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is who: which referrals are of one person, said and taken back by people. */
@RestController
class PersonController {

    private final Referrals referrals;
    private final Persons persons;
    private final MergePatients mergePatients;
    private final PartPatients partPatients;
    private final RecordsRead recordsRead;

    PersonController(
            Referrals referrals,
            Persons persons,
            MergePatients mergePatients,
            PartPatients partPatients,
            RecordsRead recordsRead) {
        this.referrals = referrals;
        this.persons = persons;
        this.mergePatients = mergePatients;
        this.partPatients = partPatients;
        this.recordsRead = recordsRead;
    }

    /** @param reference of the other referral */
    record Said(@Nullable String reference, @Nullable String reason) {}

    /** @param reference of the other referral */
    record Confirmed(@Nullable String reference) {}

    /**
     * @param stands false while a second person has to agree
     * @param contradicts in what the reports contradict each other
     */
    record Answer(boolean stands, List<Trait> contradicts) {}

    /**
     * @param perhaps references of referrals that may be of the same person, newest first and at most 20
     * @param morePerhaps whether there are or may be others: too many are alike to compare or to name them all
     */
    record Person(List<Other> others, List<String> perhaps, boolean morePerhaps) {}

    record Other(
            String reference,
            String state,
            OtherOfPerson.Link link,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String reason,
            List<Trait> contradicts,
            List<OtherOfPerson.Difference> differs) {

        private static Other of(OtherOfPerson other) {
            return new Other(
                    other.referral().reference().value(),
                    other.referral().state().name(),
                    other.link(),
                    other.by(),
                    other.at(),
                    other.reason(),
                    other.contradicts(),
                    other.differs());
        }
    }

    @Operation(
            summary = "Other referrals of the same person",
            description =
                    "Why they are of one person and in what the reports differ; and which others may be of that person.")
    @GetMapping("/api/referrals/{id}/person")
    ResponseEntity<Person> show(@PathVariable UUID id) {
        Referral referral = referrals.get(new ReferralId(id));
        recordsRead.read(AuditAction.REFERRAL_READ, referral.id(), Why.ROLE, "person");
        List<OtherOfPerson> others = persons.others(referral);
        others.forEach(other ->
                recordsRead.read(AuditAction.REFERRAL_READ, other.referral().id(), Why.ROLE, "person"));
        Persons.Perhaps perhaps = persons.perhaps(referral);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Person(
                        others.stream().map(Other::of).toList(),
                        perhaps.shown().stream()
                                .map(each -> each.reference().value())
                                .toList(),
                        perhaps.more()));
    }

    @Operation(
            summary = "Say that two referrals are of one person",
            description =
                    "Where the reports contradict each other in what tells people apart, it counts once a second person"
                            + " has confirmed it. Answers 409 when it was said already or the other record is erased.")
    @PostMapping("/api/referrals/{id}/person/merge")
    Answer merge(@PathVariable UUID id, @RequestBody Said said) {
        Merge merge = mergePatients.merge(new ReferralId(id), said.reference(), said.reason());
        return new Answer(merge.stands(), merge.contradicts());
    }

    @Operation(
            summary = "Confirm that two referrals are of one person",
            description = "A second person; refused for whoever asked for it.")
    @PostMapping("/api/referrals/{id}/person/merge-confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable UUID id, @RequestBody Confirmed confirmed) {
        mergePatients.confirm(new ReferralId(id), confirmed.reference());
    }

    @Operation(
            summary = "Say that two referrals are of two persons",
            description =
                    "A merge is taken back, and everything is as before it. Answers 409 when it was said already, or one"
                            + " recorded death ended both.")
    @PostMapping("/api/referrals/{id}/person/parting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void part(@PathVariable UUID id, @RequestBody Said said) {
        partPatients.part(new ReferralId(id), said.reference(), said.reason());
    }
}
