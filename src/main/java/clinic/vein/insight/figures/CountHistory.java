package clinic.vein.insight.figures;

import clinic.vein.waiting.Wait;
import java.time.ZoneId;
import java.util.List;

/** What a referral contributes to the figures: its timeline and its waiting time say all of it. */
final class CountHistory {

    private final ZoneId zone;

    CountHistory(ZoneId zone) {
        this.zone = zone;
    }

    /** What was entered in error counts nowhere, and what closed a referral by mistake closed nothing. */
    List<CountedCase> count(ReferralHistory all, Wait wait) {
        ReferralHistory history = all.standing();
        if (history.isInError()) {
            return List.of();
        }
        CountedCases cases = new CountedCases(zone);
        StepsTaken.count(history, cases);
        StagesReached.count(history, cases);
        TimesTaken.count(history, wait, cases);
        DecisionsTaken.count(history, cases);
        PeopleTold.count(history, cases);
        PatientsAnswered.count(history, cases);
        return cases.list();
    }
}
