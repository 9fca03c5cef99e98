package clinic.vein.intake.web;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Urgency;
import clinic.vein.process.FiredRule;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralState;
import clinic.vein.triage.TriageResult;
import java.util.List;
import java.util.Optional;

/** The answer to a new referral: where it goes, how soon, and by which rules. */
record ReferralCreated(
        String id, String reference, ReferralState state, Pathway pathway, Urgency urgency, List<Rule> rules) {

    record Rule(String decision, String id, String source) {

        private static Rule of(FiredRule rule) {
            return new Rule(rule.decision(), rule.id(), rule.source());
        }
    }

    static ReferralCreated of(Referral referral, Optional<TriageResult> triage) {
        List<Rule> rules = triage.stream()
                .flatMap(result -> result.decisions().stream())
                .flatMap(decided -> decided.rules().stream())
                .map(Rule::of)
                .distinct()
                .toList();
        return new ReferralCreated(
                referral.id().toString(),
                referral.reference().toString(),
                referral.state(),
                referral.triagedPathway(),
                referral.triagedUrgency(),
                rules);
    }
}
