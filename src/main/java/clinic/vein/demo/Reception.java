package clinic.vein.demo;

import clinic.vein.kernel.Role;
import clinic.vein.process.CareTask;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.scheduling.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What reception does. */
public final class Reception {

    private static final Duration A_LITTLE_EARLY = Duration.ofMinutes(-15);
    private static final Duration WAITED_FOR = Duration.ofMinutes(20);

    private Reception() {}

    public static Work checks() {
        return new Work(
                CareTask.CHECK_REFERRAL,
                Map.of("outcome", "COMPLETE", "identityConfirmed", true, "contactConfirmed", true));
    }

    static Step beginsToCheck() {
        return scene -> scene.claim(CareTask.CHECK_REFERRAL);
    }

    public static Work asks(String missing, String question) {
        return new Work(
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

    static Work findsATestEntry() {
        return new Work(
                CareTask.CHECK_REFERRAL,
                Map.of("outcome", "ENTERED_IN_ERROR", "errorReason", "TEST_ENTRY", "note", "Entered while training."));
    }

    /** Books the first free slot on that working day or after it. */
    static Step booksFor(int workingDaysAgo) {
        return scene -> {
            boolean assessment = scene.awaits(CareTask.BOOK_ASSESSMENT);
            Slot slot = scene.as(
                    Role.INTAKE, () -> firstFree(scene, assessment, scene.days().opening(workingDaysAgo)));
            scene.complete(books(
                    assessment ? CareTask.BOOK_ASSESSMENT : CareTask.BOOK_SESSION,
                    slot.id().value()));
            scene.agreeOn(slot.startsAt());
        };
    }

    /** Tells the patient on the telephone, to whom any time is soon enough and none too soon. */
    public static Work books(CareTask booking, UUID slot) {
        return new Work(booking, Map.of("slotId", slot.toString(), "toldBy", "TELEPHONE", "acceptedSooner", true));
    }

    private static Slot firstFree(Scene scene, boolean assessment, Instant wished) {
        Instant allowed = assessment ? wished : scene.clinic().sessionPlan().notBefore(scene.referral());
        return scene.clinic()
                .offerSlots()
                .soonest(
                        scene.referral(),
                        assessment ? Purpose.ASSESSMENT : Purpose.SESSION,
                        wished.isAfter(allowed) ? wished : allowed)
                .orElseThrow();
    }

    static Step seesThePatientArrive() {
        return atTheAppointment(Reception::arrived, A_LITTLE_EARLY);
    }

    static Step waitsInVain() {
        return atTheAppointment(Reception::missed, WAITED_FOR);
    }

    private static Step atTheAppointment(Function<CareTask, Work> attendance, Duration afterTheAppointedTime) {
        return scene -> {
            scene.goTo(scene.appointment().plus(afterTheAppointedTime));
            scene.complete(attendance.apply(
                    scene.awaits(CareTask.RECORD_ARRIVAL) ? CareTask.RECORD_ARRIVAL : CareTask.RECORD_SESSION_ARRIVAL));
        };
    }

    public static Work arrived(CareTask arrival) {
        return new Work(arrival, Map.of("attendance", "ARRIVED"));
    }

    public static Work missed(CareTask arrival) {
        return new Work(arrival, Map.of("attendance", "NO_SHOW"));
    }
}
