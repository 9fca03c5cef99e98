package clinic.vein.review;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import clinic.vein.intake.SampleDocument;
import clinic.vein.kernel.ReferralId;
import clinic.vein.medicine.MedicinesByTable;
import clinic.vein.referral.Reference;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.testing.TestCatalogue;
import clinic.vein.triage.TriageByTables;
import clinic.vein.triage.TriageResult;
import clinic.vein.triage.TriageResults;
import clinic.vein.workflow.AllTables;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What triage and the physician's review say of a report before anybody has worked on it. */
public final class AdviceByTables {

    private final AllTables tables = new AllTables();
    private final Referrals referrals = mock(Referrals.class);
    private final TriageResults triageResults = mock(TriageResults.class);
    private final ReviewAdvice advice;

    public AdviceByTables() {
        AgeResults ages = new AgeResults(
                new ReviewSettings(180), SampleDocument.CLINIC, Clock.fixed(SampleDocument.NOW, ZoneOffset.UTC));
        WorkUpRules workUpRules = new WorkUpRules(tables, tables, ages);
        ResultEdges edges = new ResultEdges(tables, workUpRules);
        advice = new ReviewAdvice(
                tables,
                referrals,
                triageResults,
                new MagnesiumAdvice(tables),
                MedicinesByTable.asReported(),
                new MedicineCauses(tables),
                workUpRules,
                new CauseRules(tables, workUpRules, edges, ages),
                new RlsTreatmentDraft(tables, ages, TestCatalogue.READ_ONCE),
                ages,
                edges);
    }

    /** @param causes each with its medicine, where it is one, and what it advises */
    public record Said(String pathway, String urgency, List<String> causes, String recommendation) {}

    public Said of(ReferralReport report) {
        TriageResult triage = TriageByTables.of(report, tables, SampleDocument.NOW);
        ReferralId id = ReferralId.random();
        when(triageResults.find(any(ReferralId.class))).thenReturn(Optional.of(triage));
        when(referrals.find(any(ReferralId.class)))
                .thenReturn(Optional.of(new Referral(
                        id,
                        Reference.random(),
                        ReferralState.IN_REVIEW,
                        triage.pathway(),
                        triage.urgency(),
                        report,
                        SampleDocument.NOW,
                        SampleDocument.NOW,
                        Optional.empty(),
                        0)));
        ReviewAdvice.Advice said = advice.on(id, WorkUp.NONE);
        return new Said(
                triage.pathway().name(),
                triage.urgency().name(),
                said.causes().stream()
                        .map(cause -> Stream.of(cause.flag(), cause.medicine(), cause.written(), cause.advice())
                                .map(String::valueOf)
                                .reduce((one, other) -> one + " | " + other)
                                .orElseThrow())
                        .toList(),
                said.recommendation().decision());
    }
}
