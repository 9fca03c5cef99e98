package clinic.vein.demo;

import clinic.vein.kernel.Role;
import clinic.vein.process.CareTask;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.scheduling.Arrival;
import clinic.vein.scheduling.Attendance;
import clinic.vein.scheduling.BookingRequest;
import clinic.vein.scheduling.Slot;
import clinic.vein.scheduling.ToldBy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What reception does. */
final class Reception {

    private static final Duration A_LITTLE_EARLY = Duration.ofMinutes(-15);
    private static final Duration WAITED_FOR = Duration.ofMinutes(20);

    private Reception() {}

    static Step checks() {
        return scene -> scene.complete(
                CareTask.CHECK_REFERRAL,
                Map.of("outcome", "COMPLETE", "identityConfirmed", true, "contactConfirmed", true));
    }

    static Step beginsToCheck() {
        return scene -> scene.claim(CareTask.CHECK_REFERRAL);
    }

    static Step asks(String missing, String question) {
        return scene -> scene.complete(
                CareTask.CHECK_REFERRAL,
                Map.of(
                        "outcome",
                        "INCOMPLETE",
                        "identityConfirmed",
                        true,
                        "contactConfirmed",
                        true,
                        "missing",
                        List.of(missing),
                        "question",
                        question));
    }

    static Step findsATestEntry() {
        return scene -> scene.complete(
                CareTask.CHECK_REFERRAL,
                Map.of("outcome", "ENTERED_IN_ERROR", "errorReason", "TEST_ENTRY", "note", "Entered while training."));
    }

    /** Books the first free slot on that working day or after it. */
    static Step booksFor(int workingDaysAgo) {
        return scene -> {
            boolean assessment = scene.awaits(CareTask.BOOK_ASSESSMENT);
            Slot slot = scene.as(
                    Role.INTAKE, () -> firstFree(scene, assessment, scene.days().opening(workingDaysAgo)));
            scene.complete(
                    assessment ? CareTask.BOOK_ASSESSMENT : CareTask.BOOK_SESSION,
                    new BookingRequest(slot.id().value(), ToldBy.TELEPHONE, true, null));
            scene.agreeOn(slot.startsAt());
        };
    }

    private static Slot firstFree(Scene scene, boolean assessment, Instant wished) {
        Instant allowed = assessment ? wished : scene.clinic().sessionPlan().notBefore(scene.referral());
        return scene.clinic()
                .slots()
                .free(assessment ? Purpose.ASSESSMENT : Purpose.SESSION, wished.isAfter(allowed) ? wished : allowed, 1)
                .get(0);
    }

    static Step seesThePatientArrive() {
        return attendance(Attendance.ARRIVED, A_LITTLE_EARLY);
    }

    static Step waitsInVain() {
        return attendance(Attendance.NO_SHOW, WAITED_FOR);
    }

    private static Step attendance(Attendance attendance, Duration afterTheAppointedTime) {
        return scene -> {
            scene.goTo(scene.appointment().plus(afterTheAppointedTime));
            scene.complete(
                    scene.awaits(CareTask.RECORD_ARRIVAL) ? CareTask.RECORD_ARRIVAL : CareTask.RECORD_SESSION_ARRIVAL,
                    new Arrival(attendance, null, null));
        };
    }
}
