package clinic.vein.triage;

import clinic.vein.process.Decisions;
import clinic.vein.referral.ReferralReport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What the tables make of a report. */
public final class TriageByTables {

    private TriageByTables() {}

    public static TriageResult of(ReferralReport report, Decisions tables, Instant now) {
        return new Triage(tables).decide(report, LocalDate.ofInstant(now, ZoneOffset.UTC), now);
    }
}
