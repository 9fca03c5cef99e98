package clinic.vein.referral;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.referral.ReferralList.Criteria;
import clinic.vein.referral.matching.PatientMatching;
import clinic.vein.referral.matching.PatientMatching.TypedName;
import java.time.LocalDate;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds referrals by what is known of the patient. The audit trail keeps by what was searched, never for whom. */
@Component
public class FindReferrals {

    private static final int MOST = 200;
    private static final int LONGEST_NAME = 100;

    /** Four digits, which PostgreSQL and people read alike. */
    private static final ValueRange YEARS = ValueRange.of(1800, 9999);

    private final ReferralList list;
    private final PatientMatching matching;
    private final RecordsRead recordsRead;

    FindReferrals(ReferralList list, PatientMatching matching, RecordsRead recordsRead) {
        this.list = list;
        this.matching = matching;
        this.recordsRead = recordsRead;
    }

    /** What is not known is null. */
    public record Search(String familyName, String givenName, LocalDate dateOfBirth, String reference) {

        String criteria() {
            return Stream.of(
                            familyName == null ? "" : "familyName",
                            givenName == null ? "" : "givenName",
                            dateOfBirth == null ? "" : "dateOfBirth",
                            reference == null ? "" : "reference")
                    .filter(name -> !name.isEmpty())
                    .reduce((first, next) -> first + "," + next)
                    .orElse("");
        }
    }

    /**
     * At most 200, newest first; names and references are found however they are typed.
     *
     * @throws Refused when neither a family name nor a birth date nor a reference is given, or one of them cannot be read
     */
    public List<ReferralList.Line> find(Search search) {
        if (search.familyName() == null && search.dateOfBirth() == null && search.reference() == null) {
            throw new Refused("familyName", ReferralFault.NOTHING_TO_LOOK_FOR);
        }
        Violations violations = new Violations();
        TypedName familyName = name(search.familyName(), "familyName", violations);
        TypedName givenName = name(search.givenName(), "givenName", violations);
        violations.text(search.reference(), LONGEST_NAME, "reference");
        violations.addIf(
                search.dateOfBirth() != null
                        && !YEARS.isValidValue(search.dateOfBirth().getYear()),
                "dateOfBirth",
                ReferralFault.NO_YEAR);
        violations.refuseIfAny();
        recordsRead.ofMany(AuditAction.REFERRALS_SEARCHED, search.criteria());
        Optional<Reference> reference = Optional.ofNullable(search.reference()).flatMap(Reference::asTyped);
        return search.reference() != null && reference.isEmpty()
                ? List.of()
                : list.search(new Criteria(familyName, givenName, search.dateOfBirth(), reference.orElse(null)), MOST);
    }

    private TypedName name(String typed, String field, Violations violations) {
        violations.text(typed, LONGEST_NAME, field);
        if (typed == null) {
            return null;
        }
        TypedName name = matching.typed(typed);
        violations.addIf(name.whole().isEmpty(), field, ReferralFault.NO_LETTER);
        return name;
    }
}
