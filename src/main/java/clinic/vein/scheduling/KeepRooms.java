package clinic.vein.scheduling;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.AuditEntry;
import clinic.vein.audit.AuditEvents;
import clinic.vein.audit.KnownAccounts;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.scheduling.Rooms.Clinician;
import clinic.vein.scheduling.Rooms.Room;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which rooms there are, and who sees patients. */
@Component
public class KeepRooms {

    private final Rooms rooms;
    private final SessionTemplates templates;
    private final WhoIsHit whoIsHit;
    private final Feeds feeds;
    private final KnownAccounts accounts;
    private final AuditEvents auditEvents;
    private final CurrentActor currentActor;
    private final ClinicSettings clinic;
    private final Clock clock;

    KeepRooms(
            Rooms rooms,
            SessionTemplates templates,
            WhoIsHit whoIsHit,
            Feeds feeds,
            KnownAccounts accounts,
            AuditEvents auditEvents,
            CurrentActor currentActor,
            ClinicSettings clinic,
            Clock clock) {
        this.rooms = rooms;
        this.templates = templates;
        this.whoIsHit = whoIsHit;
        this.feeds = feeds;
        this.accounts = accounts;
        this.auditEvents = auditEvents;
        this.currentActor = currentActor;
        this.clinic = clinic;
        this.clock = clock;
    }

    /**
     * @param isNew whether none of this number may be there
     * @param seen the word for the bookings that were shown before; where none were, it need not be said
     * @throws BookingsHit when others are booked there who need what the room then does not offer; nothing is changed
     */
    @Transactional
    public void put(Room room, boolean isNew, String seen) {
        Violations violations = new Violations();
        violations.addIf(room.number() < 1 || room.number() > 999, "number", CalendarFault.ROOM_NUMBER);
        violations.addIf(isNew && numbers().contains(room.number()), "number", CalendarFault.ROOM_THERE);
        named(room.name(), violations);
        violations.refuseIfAny();
        whoIsHit.by(() -> rooms.put(room), seen);
        onRecord("ROOM " + room.number());
    }

    @Transactional
    public void add(Clinician clinician) {
        check(clinician);
        OptionalInt added = rooms.add(clinician);
        onRecord("CLINICIAN " + added.orElseThrow(KeepRooms::taken));
    }

    /** @throws Refused also when a session of the clinician would not fit any more */
    @Transactional
    public void change(Clinician clinician) {
        templates.takeTurn();
        check(clinician);
        refuseUnknown(clinician.id());
        boolean unfit = sessionsOf(clinician.id()).stream()
                .anyMatch(each ->
                        !clinician.doesSo(each.hours().purpose(), each.hours().room()));
        if (unfit) {
            throw new Refused("purposes", CalendarFault.NOT_WITH_THIS_CLINICIAN);
        }
        if (!rooms.change(clinician)) {
            throw taken();
        }
        onRecord("CLINICIAN_CHANGED " + clinician.id());
    }

    /** Whoever left; the calendar of the one who left ends too. */
    @Transactional
    public void end(int id) {
        templates.takeTurn();
        refuseUnknown(id);
        if (!sessionsOf(id).isEmpty()) {
            throw new Refused("", CalendarFault.STILL_HAS_SESSIONS);
        }
        rooms.end(id, clock.instant());
        feeds.endOf(id);
        onRecord("CLINICIAN_ENDED " + id);
    }

    private void check(Clinician clinician) {
        Violations violations = new Violations();
        violations.text(clinician.account(), 64, "account");
        violations.addIf(
                clinician.account() != null && !accounts.contains(clinician.account()),
                "account",
                CalendarFault.NO_SUCH_ACCOUNT);
        violations.required(clinician.purposes().isEmpty() ? null : clinician.purposes(), "purposes");
        violations.addIf(!numbers().containsAll(clinician.rooms()), "rooms", CalendarFault.NO_SUCH_ROOM);
        named(clinician.name(), violations);
        violations.refuseIfAny();
    }

    private void refuseUnknown(int id) {
        if (rooms.clinicians().stream().noneMatch(each -> each.id() == id)) {
            throw new Refused("", CalendarFault.NO_SUCH_CLINICIAN);
        }
    }

    /** Those that are not over. */
    private List<SessionTemplate> sessionsOf(int clinician) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clinic.zone());
        return templates.all().stream()
                .filter(each -> Integer.valueOf(clinician).equals(each.clinician()))
                .filter(each -> each.lastDay() == null || !each.lastDay().isBefore(today))
                .toList();
    }

    private Set<Integer> numbers() {
        return rooms.all().stream().map(Room::number).collect(Collectors.toSet());
    }

    private static void named(String name, Violations violations) {
        violations.required(name, "name");
        violations.text(name, 100, "name");
    }

    private static Refused taken() {
        return new Refused("name", CalendarFault.NAME_TAKEN);
    }

    private void onRecord(String what) {
        auditEvents.add(currentActor.get(), AuditEntry.done(AuditAction.CALENDAR_CHANGED, what));
    }
}
