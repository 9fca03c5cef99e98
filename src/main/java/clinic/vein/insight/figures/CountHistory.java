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

    List<CountedCase> count(ReferralHistory history, Wait wait) {
        CountedCases cases = new CountedCases(zone);
        StepsTaken.count(history, cases);
        StagesReached.count(history, cases);
        TimesTaken.count(history, wait, cases);
        DecisionsTaken.count(history, cases);
        PeopleTold.count(history, cases);
        return cases.list();
    }
}
