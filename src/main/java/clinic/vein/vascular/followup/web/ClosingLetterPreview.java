package clinic.vein.vascular.followup.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.TaskId;
import clinic.vein.kernel.web.PdfResponse;
import clinic.vein.messaging.WriteLetter;
import clinic.vein.process.CareTask;
import clinic.vein.process.OpenTasks;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Referrals;
import clinic.vein.vascular.followup.ClosingLetter;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The closing letter as it would go out, without remarks, for who is about to sign it. */
@RestController
class ClosingLetterPreview {

    private final OpenTasks openTasks;
    private final ClosingLetter closingLetter;
    private final WriteLetter writeLetter;
    private final Referrals referrals;
    private final CurrentActor currentActor;
    private final RecordsRead recordsRead;

    ClosingLetterPreview(
            OpenTasks openTasks,
            ClosingLetter closingLetter,
            WriteLetter writeLetter,
            Referrals referrals,
            CurrentActor currentActor,
            RecordsRead recordsRead) {
        this.openTasks = openTasks;
        this.closingLetter = closingLetter;
        this.writeLetter = writeLetter;
        this.referrals = referrals;
        this.currentActor = currentActor;
        this.recordsRead = recordsRead;
    }

    @GetMapping("/api/tasks/{taskId}/letter")
    @Transactional
    public ResponseEntity<byte[]> preview(@PathVariable String taskId) {
        TaskContext task = openTasks
                .find(new TaskId(taskId))
                .filter(open -> open.key() == CareTask.SIGN_CLOSING_LETTER)
                .orElseThrow(NoLetterToSign::new);
        recordsRead.read(
                AuditAction.LETTER_PREVIEWED,
                task.referral(),
                Why.task(task.id()),
                task.key().id());
        byte[] pdf = writeLetter.preview(
                task.referral(),
                words -> closingLetter.compose(task.referral(), null, List.of(), currentActor.get(), words));
        String reference =
                referrals.find(task.referral()).orElseThrow().reference().value();
        return PdfResponse.of(pdf, reference);
    }
}
