package clinic.vein.intake.web;

import clinic.vein.kernel.Language;
import clinic.vein.kernel.Worded;
import clinic.vein.kernel.Words;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Background.Condition;
import clinic.vein.referral.Patient.SexAtBirth;
import clinic.vein.referral.Veins.Bleeding;
import clinic.vein.referral.Veins.Legs;
import clinic.vein.referral.Veins.SwollenLeg;
import clinic.vein.referral.Veins.Symptom;
import clinic.vein.referral.Veins.Ulcer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The codes of the referral document as a patient reads them. */
final class PatientChoices {

    private final Words words;
    private final List<Language> languages;

    /** @param languages those that messages can be written in */
    PatientChoices(Words words, List<Language> languages) {
        this.words = words;
        this.languages = languages;
    }

    public List<Choice> yesNoUnknown() {
        return List.of(
                new Choice("true", words.of(PageWords.YES)),
                new Choice("false", words.of(PageWords.NO)),
                Choice.of(Answer.UNKNOWN, words));
    }

    /** Of a question that nobody has to answer. */
    public List<Choice> yesNo() {
        return List.of(new Choice("true", words.of(PageWords.YES)), new Choice("false", words.of(PageWords.NO)));
    }

    public List<Choice> scale(int to) {
        return IntStream.rangeClosed(0, to)
                .mapToObj(Integer::toString)
                .map(number -> new Choice(number, number))
                .toList();
    }

    public List<Choice> languages() {
        return languages.stream().map(Choice::of).toList();
    }

    public List<Choice> sexes() {
        return all(SexAtBirth.values());
    }

    /** No leg is not offered: the question is asked only of those who see veins. */
    public List<Choice> legs() {
        return all(Legs.LEFT, Legs.RIGHT, Legs.BOTH);
    }

    public List<Choice> symptoms() {
        return all(Symptom.values());
    }

    public List<Choice> bleeding() {
        return all(Bleeding.NONE, Bleeding.PAST, Bleeding.NOW, Bleeding.UNKNOWN);
    }

    public List<Choice> ulcers() {
        return all(Ulcer.NONE, Ulcer.HEALED, Ulcer.OPEN, Ulcer.UNKNOWN);
    }

    public List<Choice> swollenLegs() {
        return all(SwollenLeg.NONE, SwollenLeg.ONE, SwollenLeg.BOTH, SwollenLeg.UNKNOWN);
    }

    public List<Choice> conditions() {
        return all(Condition.values());
    }

    private List<Choice> all(Worded... codes) {
        return Arrays.stream(codes).map(code -> Choice.of(code, words)).toList();
    }
}
