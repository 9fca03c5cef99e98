package clinic.vein.vascular.followup;

import clinic.vein.kernel.Language;
import clinic.vein.kernel.Violations;
import clinic.vein.messaging.LetterKind;
import clinic.vein.process.CareTask;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Progress;
import clinic.vein.referral.timeline.NoteEntry.LetterCorrected;
import clinic.vein.referral.timeline.Term;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The task in which the vascular specialist signs the closing letter, in own words where the clinic allows it. */
@Component
class SignClosingLetter implements HumanTask<ClosingSignature> {

    private final ClosingSignatures signatures;
    private final CorrectLetter correctLetter;
    private final Progress progress;
    private final Clock clock;

    SignClosingLetter(ClosingSignatures signatures, CorrectLetter correctLetter, Progress progress, Clock clock) {
        this.signatures = signatures;
        this.correctLetter = correctLetter;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * The letter and its parts as the record says them; a part that may not be changed is null, and so are those for a patient
     * who reads the practice's letter.
     */
    record Work(
            String previewUrl,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable String advice,
            @Nullable String reasonForPatient,
            @Nullable String decisionForPatient,
            @Nullable String adviceForPatient) {}

    @Override
    public CareTask key() {
        return CareTask.SIGN_CLOSING_LETTER;
    }

    @Override
    public Class<ClosingSignature> submission() {
        return ClosingSignature.class;
    }

    @Override
    public Object show(TaskContext task) {
        Map<LetterPart, String> practices = correctLetter.composed(task.referral(), Language.ENGLISH);
        Map<LetterPart, String> patients = correctLetter.otherLanguage(task.referral()).stream()
                .findFirst()
                .map(language -> correctLetter.composed(task.referral(), language))
                .orElse(Map.of());
        return new Work(
                "/api/tasks/" + task.id() + "/letter",
                practices.get(LetterPart.REASON),
                practices.get(LetterPart.DECISION),
                practices.get(LetterPart.ADVICE),
                patients.get(LetterPart.REASON),
                patients.get(LetterPart.DECISION),
                patients.get(LetterPart.ADVICE));
    }

    @Override
    public ProcessFacts complete(TaskContext task, ClosingSignature signature) {
        Violations violations = new Violations();
        signature.check(violations);
        List<LetterCorrection> corrections = correctLetter.corrections(task, signature, violations);
        violations.refuseIfAny();
        signatures.add(task.referral(), signature.remarks(), corrections, task.actor(), clock.instant());
        corrections.stream()
                .map(LetterCorrection::part)
                .distinct()
                .forEach(part -> progress.note(
                        task.referral(), new LetterCorrected(Term.of(LetterKind.CLOSING), Term.of(part))));
        return ProcessFacts.NONE;
    }
}
