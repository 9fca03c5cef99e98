package clinic.vein.intake.web;

import clinic.vein.kernel.Urgency;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Background;
import clinic.vein.referral.Veins;
import clinic.vein.referral.Veins.Bleeding;
import clinic.vein.referral.Veins.SwollenLeg;

/**
 * What a patient must be told at once. For a recorded referral triage says so; without one the answers do, by the same
 * rules that the page's style sheet and script follow (the red flags of the triage table).
 */
enum RedFlagNotice {
    NONE,
    SAME_DAY,
    EMERGENCY;

    static RedFlagNotice of(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> EMERGENCY;
            case SAME_DAY -> SAME_DAY;
            case URGENT, SOON, ROUTINE -> NONE;
        };
    }

    static RedFlagNotice of(Veins veins, Background background) {
        if (veins.chestPainOrBreathless().isYes() || veins.bleeding() == Bleeding.NOW) {
            return EMERGENCY;
        }
        boolean clotLikely = background.pregnant() != Answer.NO || background.previousClot() != Answer.NO;
        boolean sameDay = veins.chestPainOrBreathless() == Answer.UNKNOWN
                || veins.bleeding() == Bleeding.UNKNOWN
                || veins.swollenOrTenderLeg() == SwollenLeg.ONE
                || veins.swollenOrTenderLeg() == SwollenLeg.UNKNOWN
                || hardVein(veins.hardPainfulVein()) && clotLikely;
        return sameDay ? SAME_DAY : NONE;
    }

    private static boolean hardVein(Answer answer) {
        return answer == Answer.YES || answer == Answer.UNKNOWN;
    }

    /** From answers as typed, of a form that nobody has read yet. */
    static RedFlagNotice of(ReferForm form) {
        if (form.has("veins.chestPainOrBreathless", "true") || form.has("veins.bleeding", Bleeding.NOW.name())) {
            return EMERGENCY;
        }
        boolean clotLikely = form.has("background.pregnant", "true") || form.has("background.previousClot", "true");
        boolean sameDay = form.has("veins.swollenOrTenderLeg", SwollenLeg.ONE.name())
                || form.has("veins.hardPainfulVein", "true") && clotLikely;
        return sameDay ? SAME_DAY : NONE;
    }
}
