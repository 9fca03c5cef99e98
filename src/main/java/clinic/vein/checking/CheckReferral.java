package clinic.vein.checking;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.process.CareTask;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Ending;
import clinic.vein.referral.Endings;
import clinic.vein.referral.IdentifyPatient.PossibleDuplicates;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ToldOfDeath;
import clinic.vein.referral.timeline.CheckEntry.Checked;
import clinic.vein.referral.timeline.Term;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reception checks who the patient is, how to reach them, and whether anything is missing. */
@Component
class CheckReferral implements HumanTask<CheckReferral.Submission> {

    private static final int LONGEST_TEXT = 2000;

    enum Outcome {
        COMPLETE,
        INCOMPLETE,
        ENTERED_IN_ERROR
    }

    enum Missing {
        CONTACT_DETAILS,
        PRACTICE,
        MEDICINES_LIST,
        BLOOD_TESTS,
        PREVIOUS_TREATMENT,
        PHOTOGRAPH,
        OTHER
    }

    enum ErrorReason {
        DUPLICATE,
        WRONG_PATIENT,
        TEST_ENTRY,
        OTHER
    }

    record Submission(
            Outcome outcome,
            boolean identityConfirmed,
            boolean contactConfirmed,
            Set<Missing> missing,
            String question,
            ErrorReason errorReason,
            @Nullable String samePersonAs,
            Set<String> anotherPersonThan,
            String note) {

        Submission {
            missing = missing == null ? Set.of() : Set.copyOf(missing);
            anotherPersonThan = anotherPersonThan == null ? Set.of() : Set.copyOf(anotherPersonThan);
        }
    }

    private final AnswerWhoIsWho answerWhoIsWho;
    private final InformationRequests requests;
    private final Endings endings;
    private final Progress progress;
    private final Notes notes;

    CheckReferral(
            AnswerWhoIsWho answerWhoIsWho,
            InformationRequests requests,
            Endings endings,
            Progress progress,
            Notes notes) {
        this.endings = endings;
        this.answerWhoIsWho = answerWhoIsWho;
        this.requests = requests;
        this.progress = progress;
        this.notes = notes;
    }

    @Override
    public CareTask key() {
        return CareTask.CHECK_REFERRAL;
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    @Override
    public Object show(TaskContext task) {
        PossibleDuplicates possible = answerWhoIsWho.possibleDuplicates(task.referral());
        return Map.of(
                "possibleDuplicates",
                possible.shown(),
                "morePossibleDuplicates",
                possible.more(),
                "samePerson",
                possible.shown().stream()
                        .map(each -> Map.of("code", each.reference(), "label", each.reference()))
                        .toList());
    }

    @Override
    public ProcessFacts complete(TaskContext task, Submission submission) {
        Violations violations = new Violations();
        check(submission, violations);
        AnswerWhoIsWho.Said said = answerWhoIsWho.check(task.referral(), submission, violations);
        violations.refuseIfAny();
        answerWhoIsWho.keep(task.referral(), said);
        // Only now: what was said just above may be that this is another person than the one who died.
        refuseOfTheDead(task.referral(), submission.outcome());
        if (submission.outcome() == Outcome.INCOMPLETE) {
            requests.ask(
                    task.referral(),
                    submission.missing().stream().map(Enum::name).sorted().toList(),
                    submission.question());
        }
        notes.add(task.referral(), key(), submission.note());
        progress.note(
                task.referral(),
                new Checked(
                        Term.of(submission.outcome()),
                        submission.errorReason() == null ? null : Term.of(submission.errorReason())));
        return ProcessFacts.of(
                ProcessVariable.CHECK_OUTCOME, submission.outcome().name());
    }

    private void refuseOfTheDead(ReferralId id, Outcome outcome) {
        Optional<Ending> death = outcome == Outcome.ENTERED_IN_ERROR ? Optional.empty() : endings.death(id);
        if (death.isPresent()) {
            throw new Refused("outcome", CheckingFault.RECORDED_AS_DIED);
        }
    }

    private static void check(Submission submission, Violations violations) {
        violations.required(submission.outcome(), "outcome");
        violations.text(submission.note(), LONGEST_TEXT, "note");
        ToldOfDeath.ask(violations, submission.note(), "note");
        violations.text(submission.question(), LONGEST_TEXT, "question");
        violations.addIf(
                submission.samePersonAs() != null
                        && submission.anotherPersonThan().contains(submission.samePersonAs()),
                "anotherPersonThan",
                CheckingFault.SAME_AND_ANOTHER);
        if (submission.outcome() == Outcome.COMPLETE) {
            violations.addIf(
                    !submission.identityConfirmed(), "identityConfirmed", CheckingFault.IDENTITY_NOT_CONFIRMED);
            violations.addIf(!submission.contactConfirmed(), "contactConfirmed", CheckingFault.CONTACT_NOT_CONFIRMED);
        }
        if (submission.outcome() == Outcome.INCOMPLETE) {
            violations.addIf(submission.missing().isEmpty(), "missing", CheckingFault.NOTHING_MISSING);
            violations.required(submission.question(), "question");
        }
        if (submission.outcome() == Outcome.ENTERED_IN_ERROR) {
            violations.required(submission.errorReason(), "errorReason");
        }
        violations.addIf(
                submission.errorReason() != null && submission.outcome() != Outcome.ENTERED_IN_ERROR,
                "errorReason",
                CheckingFault.NO_ERROR);
    }
}
