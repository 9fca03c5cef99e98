package clinic.vein.referral;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.referral.ReferralList.Criteria;
import clinic.vein.referral.matching.PatientMatching;
import clinic.vein.referral.matching.PatientMatching.TypedName;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds referrals by what is known of the patient. The audit trail keeps by what was searched, never for whom. */
@Component
public class FindReferrals {

    private static final int MOST = 200;
    private static final int LONGEST_NAME = 100;
    private static final int FEWEST_DIGITS = 6;

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
    public record Search(
            @Nullable String familyName,
            @Nullable String givenName,
            @Nullable LocalDate dateOfBirth,
            @Nullable String reference,
            @Nullable String telephone,
            @Nullable String identifier) {

        String criteria() {
            return Stream.of(
                            familyName == null ? "" : "familyName",
                            givenName == null ? "" : "givenName",
                            dateOfBirth == null ? "" : "dateOfBirth",
                            reference == null ? "" : "reference",
                            telephone == null ? "" : "telephone",
                            identifier == null ? "" : "identifier")
                    .filter(name -> !name.isEmpty())
                    .reduce((first, next) -> first + "," + next)
                    .orElse("");
        }
    }

    /**
     * At most 200, newest first; names, numbers and references are found however they are typed. Where nobody has the names
     * as they were typed, those that are spelt nearly so are found, or that stand elsewhere in the patient's name.
     *
     * @throws Refused when nothing is given but a given name, or something cannot be read
     */
    public List<ReferralList.Line> find(Search search) {
        if (Stream.of(
                        search.familyName(),
                        search.dateOfBirth(),
                        search.reference(),
                        search.telephone(),
                        search.identifier())
                .allMatch(Objects::isNull)) {
            throw new Refused("familyName", ReferralFault.NOTHING_TO_LOOK_FOR);
        }
        Violations violations = new Violations();
        TypedName familyName = name(search.familyName(), "familyName", violations);
        TypedName givenName = name(search.givenName(), "givenName", violations);
        violations.text(search.reference(), LONGEST_NAME, "reference");
        String telephone = telephone(search.telephone(), violations);
        String identifier = identifier(search.identifier(), violations);
        violations.addIf(
                search.dateOfBirth() != null
                        && !YEARS.isValidValue(search.dateOfBirth().getYear()),
                "dateOfBirth",
                ReferralFault.NO_YEAR);
        violations.refuseIfAny();
        recordsRead.ofMany(AuditAction.REFERRALS_SEARCHED, search.criteria());
        Optional<Reference> reference = Optional.ofNullable(search.reference()).flatMap(Reference::asTyped);
        if (search.reference() != null && reference.isEmpty()) {
            return List.of();
        }
        Criteria criteria = new Criteria(
                familyName, givenName, search.dateOfBirth(), reference.orElse(null), telephone, identifier);
        List<ReferralList.Line> found = list.search(criteria, MOST);
        return found.isEmpty() && criteria.hasName() ? list.searchNearly(criteria, MOST) : found;
    }

    private @Nullable String telephone(@Nullable String typed, Violations violations) {
        violations.text(typed, LONGEST_NAME, "telephone");
        Optional<String> number = Optional.ofNullable(typed)
                .filter(text -> text.replaceAll("\\D", "").length() >= FEWEST_DIGITS)
                .flatMap(matching::telephone);
        violations.addIf(typed != null && number.isEmpty(), "telephone", ReferralFault.NO_TELEPHONE);
        return number.orElse(null);
    }

    private static @Nullable String identifier(@Nullable String typed, Violations violations) {
        violations.text(typed, LONGEST_NAME, "identifier");
        if (typed == null) {
            return null;
        }
        String signs = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toUpperCase(Locale.ROOT);
        violations.addIf(signs.isEmpty(), "identifier", ReferralFault.NO_NUMBER);
        return signs;
    }

    /** What was typed as a day and is none. */
    public static Refused noDay(String field) {
        return new Refused(field, ReferralFault.NO_DAY);
    }

    private @Nullable TypedName name(@Nullable String typed, String field, Violations violations) {
        violations.text(typed, LONGEST_NAME, field);
        if (typed == null) {
            return null;
        }
        TypedName name = matching.typed(typed);
        violations.addIf(name.whole().isEmpty(), field, ReferralFault.NO_LETTER);
        return name;
    }
}
