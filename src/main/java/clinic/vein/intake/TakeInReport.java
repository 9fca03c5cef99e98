package clinic.vein.intake;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.FurtherReport;
import clinic.vein.referral.IdentifyPatient;
import clinic.vein.referral.IdentifyPatient.Identified;
import clinic.vein.referral.ReceiveReferral;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.triage.AddFurtherReport;
import clinic.vein.triage.AddFurtherReport.Added;
import clinic.vein.triage.TriageResult;
import clinic.vein.triage.TriageResults;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in every report that is well formed: of somebody new it becomes a referral, of a known patient news on the one
 * that is open. The sender is told the same.
 */
@Component
public class TakeInReport {

    private final IdentifyPatient identifyPatient;
    private final ReceiveReferral receiveReferral;
    private final AddFurtherReport addFurtherReport;
    private final TriageResults triageResults;

    TakeInReport(
            IdentifyPatient identifyPatient,
            ReceiveReferral receiveReferral,
            AddFurtherReport addFurtherReport,
            TriageResults triageResults) {
        this.identifyPatient = identifyPatient;
        this.receiveReferral = receiveReferral;
        this.addFurtherReport = addFurtherReport;
        this.triageResults = triageResults;
    }

    /**
     * @param asSent what the sender is told, which is no referral where the patient was known
     * @param referral on which the report stands
     */
    public record Taken(Referral asSent, ReferralId referral, Optional<TriageResult> triage) {

        private static Taken of(Added added) {
            FurtherReport further = added.further();
            return new Taken(further.asReferral(), further.addedTo(), Optional.of(added.triage()));
        }
    }

    @Transactional
    public Taken take(ReferralReport report) {
        return take(report, open -> addFurtherReport.add(open, report));
    }

    /**
     * The same, of one that its sender numbers: under another number it is other news, though the answers are the same,
     * for beside them there may be other words.
     */
    @Transactional
    public Taken takeNumbered(ReferralReport report) {
        return take(report, open -> addFurtherReport.addNews(open, report));
    }

    private Taken take(ReferralReport report, Function<Referral, Added> add) {
        Identified identified = identifyPatient.identify(report.patient());
        return identified.open().map(open -> Taken.of(add.apply(open))).orElseGet(() -> {
            Referral referral = receiveReferral.receive(report, identified);
            return new Taken(referral, referral.id(), triageResults.find(referral.id()));
        });
    }

    /**
     * Takes the report in only where the patient is known, in a transaction of its own: the caller's may end with a
     * refusal.
     *
     * @return the open referral; empty where there is none, and nothing was written
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Referral> addIfKnown(ReferralReport report) {
        Optional<Referral> open = identifyPatient.identify(report.patient()).open();
        open.ifPresent(referral -> addFurtherReport.add(referral, report));
        return open;
    }
}
