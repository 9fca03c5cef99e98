package clinic.vein.intake.web;

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

/** The codes of the referral document as a patient reads them. A code without words does not compile. */
final class PatientChoices {

    private static final String UNKNOWN = "I do not know";

    public List<Choice> yesNoUnknown() {
        return List.of(
                new Choice("true", "Yes"), new Choice("false", "No"), new Choice(Answer.UNKNOWN.name(), UNKNOWN));
    }

    public List<Choice> scale(int to) {
        return IntStream.rangeClosed(0, to)
                .mapToObj(Integer::toString)
                .map(number -> new Choice(number, number))
                .toList();
    }

    public List<Choice> sexes() {
        return Arrays.stream(SexAtBirth.values())
                .map(sex -> Choice.of(sex, words(sex)))
                .toList();
    }

    /** No leg is not offered: the question is asked only of those who see veins. */
    public List<Choice> legs() {
        return List.of(
                Choice.of(Legs.LEFT, "Left leg"),
                Choice.of(Legs.RIGHT, "Right leg"),
                Choice.of(Legs.BOTH, "Both legs"));
    }

    public List<Choice> symptoms() {
        return Arrays.stream(Symptom.values())
                .map(symptom -> Choice.of(symptom, words(symptom)))
                .toList();
    }

    public List<Choice> bleeding() {
        return Arrays.stream(Bleeding.values())
                .filter(bleeding -> bleeding != Bleeding.NOT_ASKED)
                .map(bleeding -> Choice.of(bleeding, words(bleeding)))
                .toList();
    }

    public List<Choice> ulcers() {
        return Arrays.stream(Ulcer.values())
                .filter(ulcer -> ulcer != Ulcer.NOT_ASKED)
                .map(ulcer -> Choice.of(ulcer, words(ulcer)))
                .toList();
    }

    public List<Choice> swollenLegs() {
        return Arrays.stream(SwollenLeg.values())
                .filter(leg -> leg != SwollenLeg.NOT_ASKED)
                .map(leg -> Choice.of(leg, words(leg)))
                .toList();
    }

    public List<Choice> conditions() {
        return Arrays.stream(Condition.values())
                .map(condition -> Choice.of(condition, words(condition)))
                .toList();
    }

    private static String words(SexAtBirth sex) {
        return switch (sex) {
            case FEMALE -> "Female";
            case MALE -> "Male";
            case INTERSEX -> "Intersex";
            case UNKNOWN -> "I do not know or would rather not say";
        };
    }

    private static String words(Symptom symptom) {
        return switch (symptom) {
            case PAIN -> "Pain";
            case ACHING -> "Aching";
            case DISCOMFORT -> "Discomfort";
            case SWELLING -> "Swelling";
            case HEAVINESS -> "A heavy feeling";
            case ITCHING -> "Itching";
        };
    }

    private static String words(Bleeding bleeding) {
        return switch (bleeding) {
            case NONE -> "No, never";
            case PAST -> "Yes, in the past";
            case NOW -> "Yes, it is bleeding now";
            case UNKNOWN, NOT_ASKED -> UNKNOWN;
        };
    }

    private static String words(Ulcer ulcer) {
        return switch (ulcer) {
            case NONE -> "No";
            case HEALED -> "I had one, and it has healed";
            case OPEN -> "Yes, I have one now";
            case UNKNOWN, NOT_ASKED -> UNKNOWN;
        };
    }

    private static String words(SwollenLeg leg) {
        return switch (leg) {
            case NONE -> "No";
            case ONE -> "Yes, one leg";
            case BOTH -> "Yes, both legs";
            case UNKNOWN, NOT_ASKED -> UNKNOWN;
        };
    }

    private static String words(Condition condition) {
        return switch (condition) {
            case DIABETES -> "Diabetes";
            case CHRONIC_KIDNEY_DISEASE -> "Kidney disease that lasts";
            case IRON_DEFICIENCY -> "Low iron";
            case PARKINSONS -> "Parkinson’s disease";
            case NEUROPATHY -> "Nerve damage in the feet or legs (neuropathy)";
            case PERIPHERAL_ARTERIAL_DISEASE -> "Narrowed arteries in the legs";
            case HEART_BLOCK -> "Heart block (the heart’s signals are slowed)";
            case MIGRAINE_WITH_AURA -> "Migraine with flashing lights or other warning signs";
            case ASTHMA -> "Asthma";
            case SLEEP_APNOEA -> "Sleep apnoea (breathing stops in sleep)";
            case MYASTHENIA_GRAVIS -> "Myasthenia gravis (muscles tire quickly)";
            case PATENT_FORAMEN_OVALE -> "A hole in the heart (patent foramen ovale)";
        };
    }
}
