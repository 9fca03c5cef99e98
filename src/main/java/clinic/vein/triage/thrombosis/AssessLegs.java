package clinic.vein.triage.thrombosis;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Violations;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Age;
import clinic.vein.referral.Answer;
import clinic.vein.referral.BirthDate;
import clinic.vein.referral.Referrals;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scores a leg with a suspected clot by the tables, and keeps the score with its rules. */
@Component
public class AssessLegs {

    private final ThrombosisTables tables;
    private final ThrombosisChecks checks;
    private final Referrals referrals;
    private final DraftLegs drafts;
    private final ClinicSettings clinic;
    private final Clock clock;

    AssessLegs(
            ThrombosisTables tables,
            ThrombosisChecks checks,
            Referrals referrals,
            DraftLegs drafts,
            ClinicSettings clinic,
            Clock clock) {
        this.tables = tables;
        this.checks = checks;
        this.referrals = referrals;
        this.drafts = drafts;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** What the tables say of a form that may be half filled. */
    public LegVerdict draft(ReferralId id, JsonNode draft) {
        return verdict(id, drafts.read(draft));
    }

    /** What was answered, and what the tables make of it. */
    public record Assessed(LegAnswers answers, LegVerdict verdict) {}

    /**
     * Checks what was answered.
     *
     * @param needed whether the question must be answered: nobody is kept waiting on the way to emergency care, or for who
     *     is examined today
     * @param reportedSwollen whether a swollen or tender leg is the red flag itself
     */
    public Assessed check(
            ReferralId id,
            @Nullable LegAnswers answers,
            boolean needed,
            boolean reportedSwollen,
            Violations violations) {
        LegAnswers given = answers == null ? LegAnswers.NONE : answers;
        given.check(violations, needed, reportedSwollen);
        return new Assessed(given, verdict(id, given));
    }

    /**
     * Keeps it where something was scored.
     *
     * @param outcome what comes of the call, by its code
     * @param reason why a patient goes on, or is seen elsewhere, against what was found; null where nobody does
     */
    public void keep(TaskContext task, Assessed assessed, String outcome, @Nullable String reason) {
        LegVerdict verdict = assessed.verdict();
        if (verdict.wells() != null || verdict.superficialVein() != null) {
            checks.add(
                    task.referral(),
                    new ThrombosisCheck(
                            task.key(),
                            clock.instant(),
                            task.actor().id(),
                            outcome,
                            assessed.answers().because(reason),
                            verdict));
        }
    }

    private LegVerdict verdict(ReferralId id, LegAnswers answers) {
        LegVerdict.Wells wells =
                answers.asksForWells() && answers.wells() != null ? tables.wells(answers.wells(), age(id)) : null;
        DDimer dDimer = wells != null && answers.dDimer() != null
                ? tables.dDimer(answers.dDimer(), age(id).youngest(), answers.anticoagulated())
                : null;
        LegVerdict.Superficial superficial = answers.asksForSuperficialVein()
                ? tables.superficial(
                        answers.superficialVein() == null ? SuperficialVein.UNMEASURED : answers.superficialVein())
                : null;
        return LegVerdict.of(wells, dDimer, superficial);
    }

    /** What the tables say of a D-dimer alone, such as one that came back later. */
    public DDimer dDimer(ReferralId id, BigDecimal value, Answer anticoagulated) {
        return tables.dDimer(value, age(id).youngest(), anticoagulated);
    }

    private Age age(ReferralId id) {
        BirthDate born = referrals.find(id).orElseThrow().report().patient().dateOfBirth();
        return born.ageOn(LocalDate.ofInstant(clock.instant(), clinic.zone()));
    }
}
