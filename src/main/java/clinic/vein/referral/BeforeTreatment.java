package clinic.vein.referral;

import clinic.vein.kernel.quantity.Measured;
import org.jspecify.annotations.Nullable;

/**
 * What a treatment of veins depends on, as far as somebody told. Nobody has to: what was skipped was not asked, and the
 * clinic asks before it treats. A patent foramen ovale and migraine with aura are among the {@link Background.Condition}s.
 *
 * @param anticoagulant a medicine against clotting, such as apixaban, warfarin or heparin
 * @param antiplatelet a medicine against platelets, such as low-dose aspirin or clopidogrel
 * @param oestrogen the pill, a patch, a ring or hormones after the menopause that have it
 * @param allergyToSclerosant to polidocanol, sodium tetradecyl sulfate or an injection into veins before
 * @param otherAllergy to anything else
 * @param allergicTo what to, in the sender's words
 * @param cancerTreatment now, or within the past six months
 * @param surgeryOrImmobility an operation, a plaster or three days in bed within the past three months
 * @param thrombophilia blood that clots more easily than others', by a test
 * @param weight in kg, with what was typed
 * @param height in cm, with what was typed
 */
public record BeforeTreatment(
        Answer anticoagulant,
        Answer antiplatelet,
        Answer oestrogen,
        Answer allergyToSclerosant,
        Answer otherAllergy,
        @Nullable String allergicTo,
        Answer cancerTreatment,
        Answer surgeryOrImmobility,
        Answer thrombophilia,
        @Nullable Measured weight,
        @Nullable Measured height) {

    public static final BeforeTreatment NOT_ASKED = new BeforeTreatment(
            Answer.NOT_ASKED,
            Answer.NOT_ASKED,
            Answer.NOT_ASKED,
            Answer.NOT_ASKED,
            Answer.NOT_ASKED,
            null,
            Answer.NOT_ASKED,
            Answer.NOT_ASKED,
            Answer.NOT_ASKED,
            null,
            null);

    public BeforeTreatment {
        anticoagulant = Answer.orNotAsked(anticoagulant);
        antiplatelet = Answer.orNotAsked(antiplatelet);
        oestrogen = Answer.orNotAsked(oestrogen);
        allergyToSclerosant = Answer.orNotAsked(allergyToSclerosant);
        otherAllergy = Answer.orNotAsked(otherAllergy);
        cancerTreatment = Answer.orNotAsked(cancerTreatment);
        surgeryOrImmobility = Answer.orNotAsked(surgeryOrImmobility);
        thrombophilia = Answer.orNotAsked(thrombophilia);
    }
}
