package clinic.vein.referral.matching;

import clinic.vein.referral.BirthDate;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Patient.SexAtBirth;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clinic's one way of telling who is whom: what is stored to find a patient by, and how two are compared. */
@Component
public class PatientMatching {

    private static final Set<SexAtBirth> OPPOSITE = EnumSet.of(SexAtBirth.FEMALE, SexAtBirth.MALE);
    private static final int FEWEST_WORDS_OF_AN_ADDRESS = 2;

    private final MatchingSettings settings;

    public PatientMatching(MatchingSettings settings) {
        this.settings = settings;
    }

    /** Everything that a patient is found by. */
    public List<SearchKey> keys(Patient patient) {
        List<SearchKey> keys = new ArrayList<>();
        add(keys, SearchKey.Kind.GIVEN_NAME, FoldedName.of(patient.givenName()));
        add(keys, SearchKey.Kind.FAMILY_NAME, FoldedName.of(patient.familyName()));
        telephone(patient).ifPresent(number -> keys.add(new SearchKey(SearchKey.Kind.TELEPHONE, number.number())));
        email(patient).ifPresent(address -> keys.add(new SearchKey(SearchKey.Kind.EMAIL, address)));
        KnownNumber.of(patient.identifier())
                .ifPresent(number -> keys.add(new SearchKey(SearchKey.Kind.IDENTIFIER, number.key())));
        return List.copyOf(keys);
    }

    private static void add(List<SearchKey> keys, SearchKey.Kind kind, FoldedName name) {
        Stream.concat(Stream.of(name.whole()), name.parts().stream())
                .filter(key -> !key.isEmpty())
                .distinct()
                .forEach(key -> keys.add(new SearchKey(kind, key)));
    }

    /** What a stored key must begin with, one for each word of what was typed; the whole stands alone. */
    public TypedName typed(String name) {
        return new TypedName(FoldedName.of(name).whole(), FoldedName.words(name));
    }

    /** A telephone number as it is stored to be found by; empty for what can be none. */
    public Optional<String> telephone(String typed) {
        return Telephone.of(typed, settings.telephoneRegion()).map(Telephone::number);
    }

    /**
     * The same of a number that is a mobile telephone's by the plan of its country; empty for any other.
     *
     * @param regions the countries that count, ISO 3166; none for the clinic's own
     */
    public Optional<String> mobile(String typed, Set<String> regions) {
        return Telephone.of(typed, settings.telephoneRegion())
                .filter(number -> number.isMobile(regions.isEmpty() ? Set.of(settings.telephoneRegion()) : regions))
                .map(Telephone::number);
    }

    /**
     * A name as somebody looks for it; empty where it has no letter.
     *
     * @param whole a key begins with it, or
     * @param parts for each of them a key begins with it
     */
    public record TypedName(String whole, List<String> parts) {}

    /** Days of birth under which the same person may stand: with day and month the other way round, where that is one. */
    public List<LocalDate> birthDates(Patient patient) {
        BirthDate born = patient.dateOfBirth();
        return Stream.concat(
                        Stream.of(born.earliest()),
                        born.isEstimated() ? Stream.empty() : BirthLikeness.swapped(born.earliest()).stream())
                .distinct()
                .toList();
    }

    /**
     * The same for all reports that could be of one person beyond doubt, so that two of them at the same time can wait for
     * each other.
     */
    public List<String> turns(Patient patient) {
        String named = FoldedName.of(patient.givenName()).whole() + " "
                + FoldedName.of(patient.familyName()).whole() + " " + patient.dateOfBirth();
        return Stream.concat(Stream.of(named), KnownNumber.of(patient.identifier()).map(KnownNumber::key).stream())
                .sorted()
                .toList();
    }

    public Comparison compare(Patient one, Patient other) {
        return comparedWith(one).apply(other);
    }

    /** The same for many: what is compared of the one is worked out once. */
    public Function<Patient, Comparison> comparedWith(Patient one) {
        Compared first = compared(one);
        return other -> compare(first, compared(other));
    }

    /** Of a patient, what is compared. */
    private record Compared(
            Patient patient,
            FoldedName given,
            FoldedName family,
            FoldedName address,
            Optional<KnownNumber> identifier,
            Optional<Telephone> telephone,
            Optional<String> email) {

        /** Whoever has one name has it in one field, in the other, or in both. */
        Set<String> names() {
            Set<String> all = new HashSet<>(given.parts());
            all.addAll(family.parts());
            return all;
        }
    }

    private Compared compared(Patient patient) {
        return new Compared(
                patient,
                FoldedName.of(patient.givenName()),
                FoldedName.of(patient.familyName()),
                FoldedName.of(patient.address()),
                KnownNumber.of(patient.identifier()),
                telephone(patient),
                email(patient));
    }

    private static Comparison compare(Compared one, Compared other) {
        Map<Trait, Likeness> traits = new EnumMap<>(Trait.class);
        names(one, other, traits);
        traits.put(
                Trait.BIRTH_DATE,
                BirthLikeness.of(one.patient().dateOfBirth(), other.patient().dateOfBirth()));
        traits.put(
                Trait.SEX_AT_BIRTH,
                sexes(one.patient().sexAtBirth(), other.patient().sexAtBirth()));
        traits.put(
                Trait.IDENTIFIER,
                one.identifier()
                        .flatMap(number -> other.identifier().map(number::to))
                        .orElse(Likeness.UNKNOWN));
        traits.put(Trait.TELEPHONE, equal(one.telephone(), other.telephone()));
        traits.put(Trait.EMAIL, equal(one.email(), other.email()));
        traits.put(Trait.ADDRESS, addresses(one.address(), other.address()));
        return new Comparison(traits);
    }

    /** Straight, or with the given name where the family name should be. */
    private static void names(Compared one, Compared other, Map<Trait, Likeness> traits) {
        Likeness given = one.given().to(other.given());
        Likeness family = one.family().to(other.family());
        boolean straight = given.fits() && family.fits();
        boolean crossed = one.given().to(other.family()).fits()
                && one.family().to(other.given()).fits();
        Set<String> all = one.names();
        boolean swapped = !straight && (crossed || !all.isEmpty() && all.equals(other.names()));
        traits.put(Trait.GIVEN_NAME, swapped ? Likeness.SIMILAR : given);
        traits.put(Trait.FAMILY_NAME, swapped ? Likeness.SIMILAR : family);
    }

    private static Likeness sexes(@Nullable SexAtBirth one, @Nullable SexAtBirth other) {
        if (one == null || other == null || one == SexAtBirth.UNKNOWN) {
            return Likeness.UNKNOWN;
        }
        if (one == other) {
            return Likeness.SAME;
        }
        return OPPOSITE.contains(one) && OPPOSITE.contains(other) ? Likeness.DIFFERENT : Likeness.UNKNOWN;
    }

    private Optional<Telephone> telephone(Patient patient) {
        return Telephone.of(patient.phone(), settings.telephoneRegion());
    }

    private static Optional<String> email(Patient patient) {
        return Optional.ofNullable(patient.email()).map(PatientMatching::emailKey);
    }

    /** An address as it is compared, however it is written. */
    public static String emailKey(String email) {
        return Normalizer.normalize(email, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static <T> Likeness equal(Optional<T> one, Optional<T> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Likeness.UNKNOWN;
        }
        return one.equals(other) ? Likeness.SAME : Likeness.DIFFERENT;
    }

    /** One may say more of it than the other, such as the town. */
    private static Likeness addresses(FoldedName one, FoldedName other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Likeness.UNKNOWN;
        }
        if (one.whole().equals(other.whole())) {
            return Likeness.SAME;
        }
        boolean shorter = one.parts().size() <= other.parts().size();
        Set<String> few = shorter ? one.parts() : other.parts();
        Set<String> many = shorter ? other.parts() : one.parts();
        return few.size() >= FEWEST_WORDS_OF_AN_ADDRESS && many.containsAll(few)
                ? Likeness.SIMILAR
                : Likeness.DIFFERENT;
    }
}
