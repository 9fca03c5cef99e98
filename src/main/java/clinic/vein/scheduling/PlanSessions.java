package clinic.vein.scheduling;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.AuditEntry;
import clinic.vein.audit.AuditEvents;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.scheduling.Rooms.Clinician;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which sessions come each week. From the first day of a session to its
 * last a room follows its sessions, and not the hours in the configuration. Slots follow at once; who is booked stays booked,
 * and is to be moved where no session is left, or where the session does not offer what the patient needs.
 */
@Component
public class PlanSessions {

    private final SessionTemplates templates;
    private final Rooms rooms;
    private final OpenSlots openSlots;
    private final WhoIsHit whoIsHit;
    private final AuditEvents auditEvents;
    private final CurrentActor currentActor;
    private final ClinicSettings clinic;
    private final Clock clock;

    PlanSessions(
            SessionTemplates templates,
            Rooms rooms,
            OpenSlots openSlots,
            WhoIsHit whoIsHit,
            AuditEvents auditEvents,
            CurrentActor currentActor,
            ClinicSettings clinic,
            Clock clock) {
        this.templates = templates;
        this.rooms = rooms;
        this.openSlots = openSlots;
        this.whoIsHit = whoIsHit;
        this.auditEvents = auditEvents;
        this.currentActor = currentActor;
        this.clinic = clinic;
        this.clock = clock;
    }

    /**
     * @param seen the word for the bookings that were shown before; where none were, it need not be said
     * @throws Refused when the room is used then, or the clinician is elsewhere or does not do so
     * @throws BookingsHit when others have to be moved then than were shown; nothing is changed
     */
    @Transactional
    public void add(SessionTemplate session, String seen) {
        templates.takeTurn();
        Violations violations = new Violations();
        RoomHours hours = session.hours();
        violations.addIf(session.firstDay().isBefore(today()), "firstDay", CalendarFault.IN_THE_PAST);
        violations.addIf(session.firstDay().isAfter(today().plusYears(3)), "firstDay", CalendarFault.TOO_FAR);
        LocalDate last = session.lastDay();
        violations.addIf(
                last != null && last.isBefore(session.firstDay()), "lastDay", CalendarFault.ENDS_BEFORE_IT_BEGINS);
        violations.addIf(last != null && last.isAfter(today().plusYears(3)), "lastDay", CalendarFault.TOO_FAR);
        violations.addIf(
                Duration.between(hours.from(), hours.to()).compareTo(hours.length()) < 0,
                "to",
                CalendarFault.TOO_SHORT);
        violations.addIf(
                templates.all().stream()
                        .filter(each -> each.hours().room() == hours.room())
                        .anyMatch(session::meets),
                "room",
                CalendarFault.ROOM_IN_USE);
        if (session.clinician() != null) {
            Optional<Clinician> clinician = rooms.clinicians().stream()
                    .filter(each -> each.id() == session.clinician())
                    .findFirst();
            violations.addIf(clinician.isEmpty(), "clinician", CalendarFault.NO_SUCH_CLINICIAN);
            violations.addIf(
                    clinician
                            .filter(each -> !each.doesSo(hours.purpose(), hours.room()))
                            .isPresent(),
                    "clinician",
                    CalendarFault.NOT_WITH_THIS_CLINICIAN);
            violations.addIf(
                    templates.all().stream()
                            .filter(each -> session.clinician().equals(each.clinician()))
                            .anyMatch(session::meets),
                    "clinician",
                    CalendarFault.CLINICIAN_ELSEWHERE);
        }
        violations.refuseIfAny();
        onRecord("SESSION " + templates.add(session));
        slotsFollow(seen);
    }

    /**
     * @param lastDay on which it is held; before its first day, and it never was
     * @param seen as above
     * @throws BookingsHit as above
     */
    @Transactional
    public void end(long id, LocalDate lastDay, String seen) {
        templates.takeTurn();
        SessionTemplate session = templates.all().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refused("", CalendarFault.NO_SUCH_SESSION));
        Violations violations = new Violations();
        violations.addIf(lastDay.isBefore(today().minusDays(1)), "lastDay", CalendarFault.IN_THE_PAST);
        violations.addIf(lastDay.isAfter(today().plusYears(3)), "lastDay", CalendarFault.TOO_FAR);
        violations.refuseIfAny();
        LocalDate first = session.firstDay();
        if (!templates.end(id, lastDay.isBefore(first) ? first.minusDays(1) : lastDay)) {
            throw new Refused("lastDay", CalendarFault.ENDS_SOONER);
        }
        onRecord("SESSION_ENDED " + id);
        slotsFollow(seen);
    }

    private void slotsFollow(String seen) {
        whoIsHit.by(() -> openSlots.follow(currentActor.get()), seen);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clinic.zone());
    }

    private void onRecord(String what) {
        auditEvents.add(currentActor.get(), AuditEntry.done(AuditAction.CALENDAR_CHANGED, what));
    }
}
