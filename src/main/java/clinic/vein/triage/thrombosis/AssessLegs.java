package clinic.vein.triage.thrombosis;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Violations;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Age;
import clinic.vein.referral.BirthDate;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.AdviceTable;
import clinic.vein.referral.timeline.ReviewEntry.Overridden;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Scores a leg with a suspected clot by the tables, and keeps the score with its rules. */
@Component
public class AssessLegs {

    private static final String EMERGENCY = "EMERGENCY";

    private final ThrombosisTables tables;
    private final ThrombosisChecks checks;
    private final Referrals referrals;
    private final DraftLegs drafts;
    private final Progress progress;
    private final ClinicSettings clinic;
    private final Clock clock;

    AssessLegs(
            ThrombosisTables tables,
            ThrombosisChecks checks,
            Referrals referrals,
            DraftLegs drafts,
            Progress progress,
            ClinicSettings clinic,
            Clock clock) {
        this.tables = tables;
        this.checks = checks;
        this.referrals = referrals;
        this.drafts = drafts;
        this.progress = progress;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** What the tables say of a form that may be half filled. */
    public LegVerdict draft(ReferralId id, JsonNode draft) {
        return verdict(id, drafts.read(draft));
    }

    /**
     * Checks what was answered, and keeps it where something was scored.
     *
     * @param outcome what comes of the call, by its code. A patient on the way to emergency care is not kept waiting:
     *     with {@code EMERGENCY} nothing need be answered, and it agrees with every result.
     * @param reportedSwollen whether a swollen or tender leg is the red flag itself
     * @return what to do once nothing else is wrong with the form
     */
    public Runnable check(
            TaskContext task, LegAnswers answers, String outcome, boolean reportedSwollen, Violations violations) {
        LegAnswers given = answers == null ? LegAnswers.NONE : answers;
        given.check(violations, !EMERGENCY.equals(outcome), reportedSwollen);
        LegVerdict verdict = verdict(task.referral(), given);
        boolean overridden = verdict.recommendation() != null
                && !verdict.recommendation().decision().equals(outcome);
        violations.addIf(
                overridden
                        && (given.overrideReason() == null
                                || given.overrideReason().isBlank()),
                "leg.overrideReason",
                "required",
                "Say why a patient who should go to hospital today does not.");
        return () -> {
            if (verdict.wells() != null || verdict.superficialVein() != null) {
                checks.add(
                        task.referral(),
                        new ThrombosisCheck(
                                task.key(), clock.instant(), task.actor().id(), outcome, given, verdict));
            }
            if (overridden) {
                progress.note(task.referral(), new Overridden(AdviceTable.THROMBOSIS));
            }
        };
    }

    private LegVerdict verdict(ReferralId id, LegAnswers answers) {
        LegVerdict.Wells wells =
                answers.asksForWells() && answers.wells() != null ? tables.wells(answers.wells(), age(id)) : null;
        LegVerdict.Superficial superficial = answers.asksForSuperficialVein()
                ? tables.superficial(
                        answers.superficialVein() == null ? SuperficialVein.UNMEASURED : answers.superficialVein())
                : null;
        boolean hospital = wells != null && ThrombosisTables.HOSPITAL_TODAY.equals(wells.result());
        return new LegVerdict(
                wells,
                superficial,
                hospital
                        ? new LegVerdict.Recommendation(
                                EMERGENCY, List.of(wells.rules().get(0)))
                        : null);
    }

    private Age age(ReferralId id) {
        BirthDate born = referrals.find(id).orElseThrow().report().patient().dateOfBirth();
        return born.ageOn(LocalDate.ofInstant(clock.instant(), clinic.zone()));
    }
}
