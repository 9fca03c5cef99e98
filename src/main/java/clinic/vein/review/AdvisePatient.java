package clinic.vein.review;

import clinic.vein.checking.InformationRequests;
import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Violations;
import clinic.vein.process.CareTask;
import clinic.vein.process.FiredRule;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.TriageEntry.PathwayChanged;
import clinic.vein.triage.AdviceReason;
import clinic.vein.triage.TriageResult;
import clinic.vein.triage.TriageResults;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A clinician reads what triage would answer with advice but may not answer alone, and decides. */
@Component
class AdvisePatient implements HumanTask<AdvisePatient.Submission> {

    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_ADVICE = 4000;
    private static final List<Pathway> OTHER_WAYS = List.of(Pathway.DUAL, Pathway.VEIN_ONLY, Pathway.RLS_ONLY);

    enum Decision {
        ADVISE,
        ACCEPT,
        ASK,
        CALL
    }

    /**
     * @param advice the letter, in the patient's language
     * @param adviceInEnglish the letter to the practice, where the patient reads another language
     * @param findings each reason to look that triage found, named by who thinks that advice is enough
     * @param reason why it is, in a sentence
     * @param pathway on which the referral is accepted
     */
    record Submission(
            Decision decision,
            @Nullable String advice,
            @Nullable String adviceInEnglish,
            Set<AdviceReason> findings,
            @Nullable String reason,
            @Nullable Pathway pathway,
            @Nullable String question,
            @Nullable String note) {

        Submission {
            findings = findings == null ? Set.of() : Set.copyOf(findings);
        }
    }

    /**
     * @param adviceRules why a person decides, each with its source
     * @param reasons what they found, to be named where advice is to be enough
     * @param draft of the letter to the patient
     * @param draftInEnglish of the letter to the practice; null where the patient reads English
     */
    record Work(
            List<FiredRule> adviceRules,
            Set<AdviceReason> reasons,
            String draft,
            @Nullable String draftInEnglish,
            List<Pathway> pathways) {}

    private final Referrals referrals;
    private final TriageResults triageResults;
    private final ReviewDecisions reviews;
    private final InformationRequests requests;
    private final Progress progress;
    private final Notes notes;
    private final Catalogue catalogue;
    private final Clock clock;

    AdvisePatient(
            Referrals referrals,
            TriageResults triageResults,
            ReviewDecisions reviews,
            InformationRequests requests,
            Progress progress,
            Notes notes,
            Catalogue catalogue,
            Clock clock) {
        this.referrals = referrals;
        this.triageResults = triageResults;
        this.reviews = reviews;
        this.requests = requests;
        this.progress = progress;
        this.notes = notes;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public CareTask key() {
        return CareTask.ADVISE_PATIENT;
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    @Override
    public Object show(TaskContext task) {
        ReferralReport report = referrals.get(task.referral()).report();
        TriageResult triage = triageResults.find(task.referral()).orElseThrow();
        Language language = report.patient().reads();
        return new Work(
                triage.adviceRules(),
                triage.adviceReasons(),
                draft(report, triage, language),
                language.equals(Language.ENGLISH) ? null : draft(report, triage, Language.ENGLISH),
                OTHER_WAYS);
    }

    @Override
    public ProcessFacts complete(TaskContext task, Submission submission) {
        Referral referral = referrals.get(task.referral());
        check(referral, triageResults.find(referral.id()).orElseThrow().adviceReasons(), submission);
        notes.add(referral.id(), key(), submission.note());
        reviews.add(referral.id(), decision(task, submission));
        ProcessFacts facts = ProcessFacts.of(
                ProcessVariable.ADVICE_DECISION, submission.decision().name());
        return switch (submission.decision()) {
            case ADVISE, CALL -> facts;
            case ASK -> {
                requests.ask(referral.id(), List.of(), Objects.requireNonNull(submission.question()));
                yield facts;
            }
            case ACCEPT -> {
                Pathway pathway = Objects.requireNonNull(submission.pathway());
                accept(referral, pathway);
                yield facts.and(ProcessVariable.PATHWAY, pathway.name());
            }
        };
    }

    private void accept(Referral referral, Pathway pathway) {
        referrals.setTriage(referral.id(), pathway, referral.triagedUrgency());
        progress.note(referral.id(), new PathwayChanged(pathway));
    }

    private static void check(Referral referral, Set<AdviceReason> reasons, Submission submission) {
        Violations violations = new Violations();
        violations.required(submission.decision(), "decision");
        violations.text(submission.advice(), LONGEST_ADVICE, "advice");
        violations.text(submission.adviceInEnglish(), LONGEST_ADVICE, "adviceInEnglish");
        if (submission.decision() != Decision.ADVISE) {
            violations.text(submission.reason(), LONGEST_TEXT, "reason");
        }
        violations.text(submission.question(), LONGEST_TEXT, "question");
        violations.text(submission.note(), LONGEST_TEXT, "note");
        if (submission.decision() == Decision.ADVISE) {
            violations.required(submission.advice(), "advice");
            checkNamed(submission.findings(), reasons, violations);
            violations.reason(submission.reason(), LONGEST_TEXT, "reason");
            if (!referral.report().patient().reads().equals(Language.ENGLISH)) {
                violations.required(submission.adviceInEnglish(), "adviceInEnglish");
            }
        }
        if (submission.decision() == Decision.ACCEPT) {
            violations.required(submission.pathway(), "pathway");
            violations.addIf(submission.pathway() == Pathway.ADVICE, "pathway", ReviewFault.ADVICE_AGAIN);
        }
        if (submission.decision() == Decision.ASK) {
            violations.required(submission.question(), "question");
        }
        if (submission.decision() == Decision.CALL) {
            violations.required(submission.note(), "note");
        }
        violations.refuseIfAny();
    }

    private static void checkNamed(Set<AdviceReason> named, Set<AdviceReason> found, Violations violations) {
        violations.addIf(!found.containsAll(named), "findings", ReviewFault.NOT_FOUND_BY_TRIAGE);
        Set<AdviceReason> missing = EnumSet.noneOf(AdviceReason.class);
        missing.addAll(found);
        missing.removeAll(named);
        violations.addIf(!missing.isEmpty(), "findings", ReviewFault.FINDINGS_NOT_NAMED, missing);
    }

    private ReviewDecision decision(TaskContext task, Submission submission) {
        boolean advises = submission.decision() == Decision.ADVISE;
        return ReviewDecision.onAdvice(
                key(),
                clock.instant(),
                task.actor().id(),
                submission.decision().name(),
                rules(task.referral()),
                advises ? submission.advice() : null,
                advises ? submission.adviceInEnglish() : null,
                advises ? submission.reason() : null);
    }

    private List<FiredRule> rules(ReferralId id) {
        return triageResults.find(id).orElseThrow().adviceRules();
    }

    private String draft(ReferralReport report, TriageResult triage, Language language) {
        return String.join("\n\n", AdviceDraft.of(report, triage, catalogue.in(language)));
    }
}
