package clinic.vein.triage;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Urgency;
import clinic.vein.process.Decided;
import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import clinic.vein.referral.Age;
import clinic.vein.referral.Answer;
import clinic.vein.referral.ReferralReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the triage tables; of the urgencies whose rules fired the most urgent one holds. */
@Component
class Triage {

    private final Decisions decisions;

    Triage(Decisions decisions) {
        this.decisions = decisions;
    }

    TriageResult decide(ReferralReport report, LocalDate reported, Instant now) {
        Age age = report.patient().dateOfBirth().ageOn(reported);
        Decided pathway = age.ask(years -> decisions.evaluate("Pathway", TriageFacts.of(report, years)));
        Decided urgency = age.ask(years -> decisions.evaluate("Urgency", TriageFacts.of(report, years)));
        Pathway way = Pathway.valueOf(pathway.own().get(0).requiredText("pathway"));
        return new TriageResult(
                now,
                way,
                urgency.own().stream()
                        .map(rule -> Urgency.valueOf(rule.requiredText("urgency")))
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                restlessLegs(pathway),
                veins(pathway, "VeinSigns"),
                veins(pathway, "VeinCriterion"),
                way == Pathway.ADVICE
                        ? List.of(pathway, urgency, adviceReasons(report, age))
                        : List.of(pathway, urgency));
    }

    private Decided adviceReasons(ReferralReport report, Age age) {
        return age.ask(years -> decisions.evaluate(TriageResult.ADVICE_REASONS, TriageFacts.of(report, years)));
    }

    private static Answer restlessLegs(Decided decided) {
        return rulesOf(decided, "RlsPositive")
                .map(rule -> rule.outputs().get("rlsPositive"))
                .map(positive -> positive instanceof Boolean known ? Answer.of(known) : Answer.UNKNOWN)
                .findFirst()
                .orElseThrow();
    }

    /** While a vein question is open nobody knows that there is no sign and no criterion. */
    private static Answer veins(Decided decided, String decision) {
        if (rulesOf(decided, decision).findAny().isPresent()) {
            return Answer.YES;
        }
        return rulesOf(decided, "OpenVeinQuestions").findAny().isPresent() ? Answer.UNKNOWN : Answer.NO;
    }

    private static Stream<FiredRule> rulesOf(Decided decided, String decision) {
        return decided.rules().stream().filter(rule -> rule.decision().equals(decision));
    }
}
