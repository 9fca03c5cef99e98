package clinic.vein.referral.matching;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What two reports say of their patients, trait by trait, and what follows from it. A machine takes them for one person
 * only on a number that tells people apart, or where nothing at all contradicts; anything less is a question.
 *
 * @param traits each one
 */
public record Comparison(Map<Trait, Likeness> traits) {

    private static final Set<Trait> WAYS_TO_REACH = EnumSet.of(Trait.TELEPHONE, Trait.EMAIL);

    /** What agrees. */
    public List<Trait> same() {
        return with(Likeness.SAME);
    }

    /** What nearly agrees. */
    public List<Trait> similar() {
        return with(Likeness.SIMILAR);
    }

    /** What counts against one person. */
    public List<Trait> contradicts() {
        return with(Likeness.DIFFERENT, Likeness.NEARLY);
    }

    private List<Trait> with(Likeness... likenesses) {
        return Arrays.stream(Trait.values())
                .filter(trait -> List.of(likenesses).contains(of(trait)))
                .toList();
    }

    private Likeness of(Trait trait) {
        return traits.getOrDefault(trait, Likeness.UNKNOWN);
    }

    private boolean is(Trait trait, Likeness likeness) {
        return of(trait) == likeness;
    }

    private boolean fits(Trait trait) {
        return of(trait).fits();
    }

    /**
     * Whether it is one person beyond doubt. A number alone is not enough: twins are typed in with each other's, a father
     * of the same name with his son's, and digits are mistyped. Without a number, everything must agree that both say, and
     * one way to reach the patient be the same.
     */
    public boolean isSamePerson() {
        return isSameByIdentifier() || agreesInEverything();
    }

    /** Whether the number says so, and name, birth date and sex do not speak against it. */
    public boolean isSameByIdentifier() {
        return is(Trait.IDENTIFIER, Likeness.SAME)
                && fits(Trait.GIVEN_NAME)
                && fits(Trait.BIRTH_DATE)
                && !is(Trait.SEX_AT_BIRTH, Likeness.DIFFERENT);
    }

    private boolean agreesInEverything() {
        return contradicts().isEmpty()
                && similar().stream().allMatch(trait -> trait == Trait.ADDRESS)
                && same().containsAll(EnumSet.of(Trait.GIVEN_NAME, Trait.FAMILY_NAME, Trait.BIRTH_DATE))
                && WAYS_TO_REACH.stream().anyMatch(trait -> is(trait, Likeness.SAME));
    }

    /** Whether people should look: it is or may be one person. */
    public boolean isWorthAsking() {
        boolean born = fits(Trait.BIRTH_DATE);
        boolean named = fits(Trait.GIVEN_NAME) && fits(Trait.FAMILY_NAME)
                || fits(Trait.GIVEN_NAME) && is(Trait.FAMILY_NAME, Likeness.UNKNOWN)
                || fits(Trait.FAMILY_NAME) && is(Trait.GIVEN_NAME, Likeness.UNKNOWN);
        boolean nearlyNamed =
                named || of(Trait.GIVEN_NAME).mayFit() && of(Trait.FAMILY_NAME).mayFit();
        boolean reached = WAYS_TO_REACH.stream().anyMatch(this::fits);
        return is(Trait.IDENTIFIER, Likeness.SAME)
                || born && (nearlyNamed || fits(Trait.FAMILY_NAME) || reached)
                || nearlyNamed && reached
                || isNamedAlike() && (is(Trait.BIRTH_DATE, Likeness.NEARLY) || fits(Trait.ADDRESS));
    }

    private boolean isNamedAlike() {
        return is(Trait.GIVEN_NAME, Likeness.SAME) && is(Trait.FAMILY_NAME, Likeness.SAME);
    }
}
