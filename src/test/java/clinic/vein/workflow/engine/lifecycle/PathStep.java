package clinic.vein.workflow.engine.lifecycle;

import clinic.vein.process.CareTask;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.Submissions;
import java.time.Duration;
import java.util.List;

/** What happens on the way of a dual referral once it has been received, until it is closed: one course of treatment, one session. */
public sealed interface PathStep {

    /** Thirteen tasks, and the times that pass between them. */
    List<PathStep> TO_THE_END = List.of(
            new Completed(CareTask.CHECK_REFERRAL, Submissions.COMPLETE),
            new Completed(CareTask.REVIEW_REFERRAL, Submissions.APPROVE),
            new Booked(CareTask.BOOK_ASSESSMENT),
            new Completed(CareTask.RECORD_ARRIVAL, CareDriver.ARRIVED),
            new Completed(CareTask.ASSESS_VEINS, CareDriver.treat(1)),
            new Completed(CareTask.RECORD_CONSENT, CareDriver.consent(0)),
            new Passed(Duration.ofMinutes(1)),
            new Booked(CareTask.BOOK_SESSION),
            new Completed(CareTask.RECORD_SESSION_ARRIVAL, CareDriver.ARRIVED),
            new Completed(CareTask.CHECK_SAFETY, CareDriver.SAFE),
            new Completed(CareTask.RECORD_SESSION, CareDriver.session("FINISH")),
            new Passed(Duration.ofDays(8)),
            new Completed(CareTask.CHECK_RECOVERY, CareDriver.RECOVERED),
            new Passed(Duration.ofDays(42)),
            new Completed(CareTask.REVIEW_OUTCOME, CareDriver.BETTER),
            new Completed(CareTask.SIGN_CLOSING_LETTER, CareDriver.SIGNED));

    /** @param submission with single quotes for double ones */
    record Completed(CareTask task, String submission) implements PathStep {}

    /** The task, and the time until the slot that was booked. */
    record Booked(CareTask task) implements PathStep {}

    record Passed(Duration time) implements PathStep {}
}
