package clinic.vein.review;

import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.Words;
import clinic.vein.referral.Answer;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.RestlessLegs;
import clinic.vein.referral.Veins;
import clinic.vein.triage.AdviceReason;
import clinic.vein.triage.TriageResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The advice that goes with what was reported. It says what is there before it says what to do, calls nothing harmless that
 * triage did not, and does not tell anybody to look out for what they have. General advice and when to come back are those
 * of NICE CG168 for people who are not referred (clinical rules 3.1).
 */
final class AdviceDraft {

    private final ReferralReport report;
    private final TriageResult triage;
    private final Words words;

    private AdviceDraft(ReferralReport report, TriageResult triage, Words words) {
        this.report = report;
        this.triage = triage;
        this.words = words;
    }

    /** One paragraph each. */
    static List<String> of(ReferralReport report, TriageResult triage, Words words) {
        return new AdviceDraft(report, triage, words).paragraphs();
    }

    private List<String> paragraphs() {
        Set<AdviceReason> reasons = triage.adviceReasons();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(words.of(AdviceText.REPORTED, words.list(reported())));
        if (triage.closesByRule()) {
            paragraphs.add(words.of(AdviceText.NO_REASON));
        } else {
            paragraphs.add(words.of(AdviceText.NO_APPOINTMENT_PLANNED));
        }
        if (triage.urgency() != Urgency.ROUTINE) {
            paragraphs.add(words.of(AdviceText.HAVE_IT_EXAMINED));
        }
        if (reasons.stream().anyMatch(AdviceReason::isAboutRestlessLegs)) {
            paragraphs.add(words.of(AdviceText.RESTLESS_LEGS_TO_DOCTOR));
        }
        if (reasons.contains(AdviceReason.UNDER_18)) {
            paragraphs.add(words.of(AdviceText.UNDER_AGE));
        }
        if (reasons.contains(AdviceReason.ANSWER_OPEN)) {
            paragraphs.add(words.of(AdviceText.ANSWERS_OPEN));
        }
        paragraphs.add(words.of(AdviceText.WHAT_HELPS));
        List<String> when = when();
        if (!when.isEmpty()) {
            paragraphs.add(words.of(AdviceText.ASK_AGAIN_WHEN, words.list(when)));
        }
        return paragraphs;
    }

    private List<String> reported() {
        Veins veins = report.veins();
        RestlessLegs legs = report.restlessLegs();
        List<String> said = new ArrayList<>();
        add(said, veins.chestPainOrBreathless().isYes(), AdviceText.CHEST_PAIN);
        add(said, veins.coldPainfulLeg().isYes(), AdviceText.COLD_LEG);
        add(said, veins.hotRedLegWithFever().isYes(), AdviceText.HOT_LEG);
        add(said, veins.bleeding() == Veins.Bleeding.NOW, AdviceText.BLEEDING_NOW);
        add(said, veins.bleeding() == Veins.Bleeding.PAST, AdviceText.BLEEDING_PAST);
        if (veins.ulcer() == Veins.Ulcer.OPEN) {
            said.add(
                    veins.ulcerDays() == null
                            ? words.of(AdviceText.OPEN_ULCER)
                            : words.of(AdviceText.OPEN_ULCER_DAYS, veins.ulcerDays()));
        }
        add(said, veins.ulcer() == Veins.Ulcer.HEALED, AdviceText.HEALED_ULCER);
        add(said, veins.hardPainfulVein().isYes(), AdviceText.HARD_VEIN);
        add(said, veins.skinChange().isYes(), AdviceText.SKIN_CHANGE);
        add(said, veins.swollenOrTenderLeg() == Veins.SwollenLeg.ONE, AdviceText.ONE_LEG_SWOLLEN);
        add(said, veins.swollenOrTenderLeg() == Veins.SwollenLeg.BOTH, AdviceText.BOTH_LEGS_SWOLLEN);
        add(said, veins.visible().isYes(), AdviceText.VISIBLE_VEINS);
        Integer severity = legs.severity();
        if (severity != null && severity > 0) {
            said.add(words.of(AdviceText.RESTLESS_LEGS_RATED, severity));
        } else {
            add(said, legs.urgeToMove().isYes(), AdviceText.RESTLESS_LEGS);
        }
        add(said, report.background().previousClot().isYes(), AdviceText.PREVIOUS_CLOT);
        add(said, report.background().pregnant().isYes(), AdviceText.PREGNANCY);
        add(said, said.isEmpty(), AdviceText.NOTHING);
        return said;
    }

    private List<String> when() {
        Veins veins = report.veins();
        List<String> when = new ArrayList<>();
        add(when, veins.swollenOrTenderLeg() == Veins.SwollenLeg.NONE, AdviceText.WHEN_LEG_SWELLS);
        add(when, veins.hardPainfulVein() == Answer.NO, AdviceText.WHEN_VEIN_HARDENS);
        add(when, veins.skinChange() == Answer.NO, AdviceText.WHEN_SKIN_CHANGES);
        add(when, veins.ulcer() != Veins.Ulcer.OPEN, AdviceText.WHEN_SKIN_BREAKS);
        add(when, veins.bleeding() != Veins.Bleeding.NOW, AdviceText.WHEN_VEIN_BLEEDS);
        add(
                when,
                triage.adviceReasons().stream().noneMatch(AdviceReason::isAboutRestlessLegs),
                AdviceText.WHEN_NO_SLEEP);
        return when;
    }

    private void add(List<String> list, boolean there, AdviceText text) {
        if (there) {
            list.add(words.of(text));
        }
    }
}
