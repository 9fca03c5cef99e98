package clinic.vein.triage;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.process.ProcessMessage;
import clinic.vein.process.ReferralProcess;
import clinic.vein.referral.FurtherReport;
import clinic.vein.referral.FurtherReports;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Reference;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.timeline.CheckEntry.FurtherReportReceived;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.TriageEntry.RedFlagReported;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a report about a known patient to the open referral: somebody reads it, and a red flag in it raises the nurse's
 * task at once. The referral becomes as urgent as the news is, never less; all else that it says and what was decided stays:
 * people change it who have read the news.
 */
@Component
public class AddFurtherReport {

    /** Within it the same report again is the same one, sent twice. */
    private static final Duration SENT_TWICE = Duration.ofHours(1);

    private final FurtherReports furtherReports;
    private final Triage triage;
    private final Progress progress;
    private final RaiseUrgency raiseUrgency;
    private final ReferralProcess process;
    private final ClinicSettings clinic;
    private final Clock clock;

    AddFurtherReport(
            FurtherReports furtherReports,
            Triage triage,
            Progress progress,
            RaiseUrgency raiseUrgency,
            ReferralProcess process,
            ClinicSettings clinic,
            Clock clock) {
        this.furtherReports = furtherReports;
        this.triage = triage;
        this.progress = progress;
        this.raiseUrgency = raiseUrgency;
        this.process = process;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** @param triage what the tables make of the report by itself */
    public record Added(FurtherReport further, TriageResult triage) {}

    @Transactional
    public Added add(Referral open, ReferralReport report) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        TriageResult result = triage.decide(report, LocalDate.ofInstant(now, clinic.zone()), now);
        Optional<FurtherReport> twice = furtherReports.addedTo(open.id()).stream()
                .filter(earlier -> earlier.report().equals(report)
                        && earlier.receivedAt().plus(SENT_TWICE).isAfter(now))
                .findFirst();
        return new Added(twice.orElseGet(() -> write(open, report, result, now)), result);
    }

    /** The same, of news that a patient sends once: beside the same answers there may be other words, so it is never the same. */
    @Transactional
    public Added addNews(Referral open, ReferralReport report) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        TriageResult result = triage.decide(report, LocalDate.ofInstant(now, clinic.zone()), now);
        return new Added(write(open, report, result, now), result);
    }

    /**
     * Writes what a patient tells of medicines, allergies or weight and nothing else to the open referral: somebody reads it,
     * and where such facts are shown they stand as reported. No question of triage was asked, so it decides nothing.
     */
    @Transactional
    public void addFacts(Referral open, ReferralReport report) {
        furtherReports.add(new FurtherReport(
                ReferralId.random(),
                Reference.random(),
                open.id(),
                report,
                open.triagedPathway(),
                Urgency.ROUTINE,
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        progress.note(open.id(), new FurtherReportReceived(Term.of(report.source()), Urgency.ROUTINE));
        process.tell(open.id(), ProcessMessage.NEW_INFORMATION);
    }

    private FurtherReport write(Referral open, ReferralReport report, TriageResult result, Instant now) {
        FurtherReport further = new FurtherReport(
                ReferralId.random(), Reference.random(), open.id(), report, result.pathway(), result.urgency(), now);
        furtherReports.add(further);
        progress.note(open.id(), new FurtherReportReceived(Term.of(report.source()), result.urgency()));
        raiseUrgency.raiseAtLeast(open.id(), result.urgency());
        if (result.urgency().isRedFlag()) {
            progress.note(open.id(), new RedFlagReported());
            process.tell(open.id(), ProcessMessage.RED_FLAG_REPORTED);
        }
        process.tell(open.id(), ProcessMessage.NEW_INFORMATION);
        return further;
    }
}
