package clinic.vein.referral;

import clinic.vein.referral.matching.PatientMatching;
import clinic.vein.referral.matching.Trait;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** In what reports contradict each other so much that one person's word is not enough to call them one person's. */
@Component
public class Contradictions {

    /** Twins share everything else. */
    private static final Set<Trait> TELL_APART =
            EnumSet.of(Trait.IDENTIFIER, Trait.BIRTH_DATE, Trait.SEX_AT_BIRTH, Trait.GIVEN_NAME, Trait.FAMILY_NAME);

    private final PatientMatching matching;

    Contradictions(PatientMatching matching) {
        this.matching = matching;
    }

    /** Of everybody on the one side with everybody on the other: two of them may say little. */
    public List<Trait> between(List<Referral> ones, List<Referral> others) {
        EnumSet<Trait> found = EnumSet.noneOf(Trait.class);
        for (Referral one : ones) {
            for (Referral other : others) {
                found.addAll(between(one.report().patient(), other.report().patient()));
            }
        }
        return List.copyOf(found);
    }

    private Set<Trait> between(Patient one, Patient other) {
        EnumSet<Trait> found = EnumSet.noneOf(Trait.class);
        found.addAll(matching.compare(one, other).contradicts());
        found.retainAll(TELL_APART);
        // People marry; two other names are two people.
        if (!found.contains(Trait.GIVEN_NAME)) {
            found.remove(Trait.FAMILY_NAME);
        }
        // With day and month the other way round it is nearly the same to the comparison, and yet two dates.
        if (!one.dateOfBirth().isEstimated()
                && !other.dateOfBirth().isEstimated()
                && !one.dateOfBirth().equals(other.dateOfBirth())) {
            found.add(Trait.BIRTH_DATE);
        }
        return found;
    }
}
