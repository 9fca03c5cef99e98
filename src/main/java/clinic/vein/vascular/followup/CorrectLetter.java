package clinic.vein.vascular.followup;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Violations;
import clinic.vein.kernel.Worded;
import clinic.vein.kernel.Words;
import clinic.vein.messaging.WriteLetter;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Referrals;
import clinic.vein.vascular.assessment.Assessments;
import clinic.vein.vascular.legs.Leg;
import clinic.vein.vascular.legs.Vein;
import clinic.vein.vascular.safety.Modality;
import clinic.vein.vascular.safety.Sclerosant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Holds the closing letter in the words of whoever signs it against the letter that the record makes: what may not be changed
 * is not, what differs from the record is named before it is taken, and what cannot be printed is not signed.
 */
@Component
class CorrectLetter {

    private static final int LONGEST = 4000;

    private final ClosingLetter closingLetter;
    private final ClosingLetterSettings settings;
    private final WriteLetter writeLetter;
    private final Referrals referrals;
    private final Assessments assessments;
    private final Catalogue catalogue;

    CorrectLetter(
            ClosingLetter closingLetter,
            ClosingLetterSettings settings,
            WriteLetter writeLetter,
            Referrals referrals,
            Assessments assessments,
            Catalogue catalogue) {
        this.closingLetter = closingLetter;
        this.settings = settings;
        this.writeLetter = writeLetter;
        this.referrals = referrals;
        this.assessments = assessments;
        this.catalogue = catalogue;
    }

    /** The parts that may be changed, as the record says them, in the language. */
    Map<LetterPart, String> composed(ReferralId id, Language language) {
        return closingLetter.parts(id, catalogue.in(language)).entrySet().stream()
                .filter(part -> settings.correctable().contains(part.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The patient's language; empty where the patient reads the practice's letter. */
    List<Language> otherLanguage(ReferralId id) {
        Language patients = referrals.get(id).report().patient().reads();
        return patients.equals(Language.ENGLISH) ? List.of() : List.of(patients);
    }

    /** What was changed, once nothing is wrong with it. */
    List<LetterCorrection> corrections(TaskContext task, ClosingSignature signature, Violations violations) {
        List<LetterCorrection> changed = new ArrayList<>();
        List<Language> languages = Stream.concat(Stream.of(Language.ENGLISH), otherLanguage(task.referral()).stream())
                .toList();
        for (LetterPart part : LetterPart.values()) {
            String patients = signature.said(part, true);
            violations.text(signature.said(part, false), LONGEST, field(part, false));
            violations.text(patients, LONGEST, field(part, true));
            violations.addIf(patients != null && languages.size() == 1, field(part, true), FollowUpFault.ONE_LETTER);
        }
        for (Language language : languages) {
            if (isNothingSaid(signature, !language.equals(Language.ENGLISH))) {
                continue; // without reading the record for it
            }
            Map<LetterPart, String> parts = closingLetter.parts(task.referral(), catalogue.in(language));
            for (LetterPart part : LetterPart.values()) {
                String after = signature.said(part, !language.equals(Language.ENGLISH));
                String before = Objects.requireNonNull(parts.get(part));
                if (after != null && !plain(after).isEmpty() && !plain(after).equals(plain(before))) {
                    LetterCorrection correction = new LetterCorrection(part, language, plain(before), plain(after));
                    check(task, correction, signature, violations);
                    changed.add(correction);
                }
            }
        }
        if (languages.size() > 1) {
            changed.stream()
                    .filter(one -> changed.stream()
                            .noneMatch(other -> other.part() == one.part()
                                    && !other.language().equals(one.language())))
                    .forEach(one -> violations.add(
                            field(one.part(), one.language().equals(Language.ENGLISH)),
                            FollowUpFault.SAY_IT_IN_BOTH_LANGUAGES));
        }
        return changed;
    }

    private static boolean isNothingSaid(ClosingSignature signature, boolean forPatient) {
        return Arrays.stream(LetterPart.values())
                .map(part -> signature.said(part, forPatient))
                .allMatch(said -> said == null || plain(said).isEmpty());
    }

    private void check(
            TaskContext task, LetterCorrection correction, ClosingSignature signature, Violations violations) {
        String field = field(correction.part(), !correction.language().equals(Language.ENGLISH));
        violations.addIf(!settings.correctable().contains(correction.part()), field, FollowUpFault.NOT_TO_BE_CORRECTED);
        if (!Boolean.TRUE.equals(signature.factsCompared())) {
            Set<String> differing = new LetterFacts(facts(task.referral(), catalogue.in(correction.language())))
                    .differing(correction.before(), correction.after());
            violations.addIf(
                    !differing.isEmpty(), field, FollowUpFault.DIFFERS_FROM_RECORD, String.join(", ", differing));
        }
        if (violations.isEmpty()) {
            Words words = catalogue.in(correction.language());
            boolean printed = writeLetter.isWhole(
                            task.referral(),
                            closingLetter.compose(task.referral(), null, List.of(correction), task.actor(), words),
                            words)
                    || !writeLetter.isWhole(
                            task.referral(),
                            closingLetter.compose(task.referral(), null, List.of(), task.actor(), words),
                            words);
            violations.addIf(!printed, field, FollowUpFault.CANNOT_BE_PRINTED);
        }
    }

    /** Names, sides, veins, products, treatments, and what turns a sentence into its opposite. */
    private Set<String> facts(ReferralId id, Words words) {
        Patient patient = referrals.get(id).report().patient();
        Stream<String> names = Stream.of(
                        patient.givenName(),
                        patient.familyName(),
                        patient.practice(),
                        assessments.latest(id).orElseThrow().referTo())
                .filter(name -> name != null);
        Stream<String> said = Stream.<Worded[]>of(Leg.values(), Vein.values(), Sclerosant.values(), Modality.values())
                .flatMap(Stream::of)
                .map(words::of);
        Stream<String> negations = Stream.of(words.of(LetterWord.NEGATIONS).split(" "));
        return Stream.of(names, said, negations).flatMap(each -> each).collect(Collectors.toSet());
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\R", "\n").replaceAll("[ \\t]+\n", "\n");
    }

    private static String field(LetterPart part, boolean forPatient) {
        String name = switch (part) {
            case REASON -> "reason";
            case DECISION -> "decision";
            case ADVICE -> "advice";
        };
        return forPatient ? name + "ForPatient" : name;
    }
}
