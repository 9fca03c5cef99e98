package clinic.vein.referral;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds referrals by what is known of the patient. The audit trail keeps by what was searched, never for whom. */
@Component
public class FindReferrals {

    private static final int MOST = 200;
    private static final int LONGEST_NAME = 100;

    private final ReferralList list;
    private final RecordsRead recordsRead;

    FindReferrals(ReferralList list, RecordsRead recordsRead) {
        this.list = list;
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
     * At most 200, newest first.
     *
     * @throws Refused when neither a family name nor a birth date nor a reference is given, or one of them is too long
     */
    public List<ReferralList.Line> find(Search search) {
        if (search.familyName() == null && search.dateOfBirth() == null && search.reference() == null) {
            throw new Refused("familyName", "required", "Give a family name, a birth date or a reference.");
        }
        Violations violations = new Violations();
        violations.text(search.familyName(), LONGEST_NAME, "familyName");
        violations.text(search.givenName(), LONGEST_NAME, "givenName");
        violations.text(search.reference(), LONGEST_NAME, "reference");
        violations.refuseIfAny();
        recordsRead.ofMany(AuditAction.REFERRALS_SEARCHED, search.criteria());
        return list.search(search.familyName(), search.givenName(), search.dateOfBirth(), search.reference(), MOST);
    }
}
