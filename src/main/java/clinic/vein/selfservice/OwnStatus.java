package clinic.vein.selfservice;

import clinic.vein.audit.AuditEvents;
import clinic.vein.checking.InformationRequests;
import clinic.vein.documents.AttachedDocument;
import clinic.vein.documents.DocumentState;
import clinic.vein.documents.Documents;
import clinic.vein.insight.figures.PublishedWait;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Role;
import clinic.vein.links.LinkPurpose;
import clinic.vein.messaging.OwnLetters;
import clinic.vein.referral.Referral;
import clinic.vein.scheduling.OwnAppointments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What patients see of their own referral besides where it stands, and what they can do. */
@Component
class OwnStatus {

    /** Far more than look into a record; whoever wants to know of all asks the clinic. */
    private static final int MOST_READERS = 500;

    private final OwnAppointments appointments;
    private final InformationRequests requests;
    private final PublishedWait publishedWait;
    private final NextDue nextDue;
    private final Documents documents;
    private final AuditEvents audit;
    private final OwnLetters letters;
    private final PlaceSettings place;
    private final ClinicSettings clinic;
    private final Clock clock;

    OwnStatus(
            OwnAppointments appointments,
            InformationRequests requests,
            PublishedWait publishedWait,
            NextDue nextDue,
            Documents documents,
            AuditEvents audit,
            OwnLetters letters,
            PlaceSettings place,
            ClinicSettings clinic,
            Clock clock) {
        this.appointments = appointments;
        this.requests = requests;
        this.publishedWait = publishedWait;
        this.nextDue = nextDue;
        this.documents = documents;
        this.audit = audit;
        this.letters = letters;
        this.place = place;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** Who looked into the record: in which role, never by name. */
    public record Reader(LocalDate day, Role role) {}

    /** By the names of the page's template. */
    public Map<String, Object> of(Referral referral) {
        Map<String, Object> shown = new HashMap<>();
        appointments.next(referral.id()).ifPresent(appointment -> shown.put("appointment", appointment));
        if (StatusStep.of(referral.state())
                .filter(step -> step.compareTo(StatusStep.APPOINTMENT) <= 0)
                .isPresent()) {
            publishedWait.toFirstAppointment().ifPresent(days -> shown.put("wait", days));
        }
        nextDue.of(referral.id(), clock.instant()).ifPresent(due -> shown.put("due", due));
        List<AttachedDocument> sent = documents.of(referral.id()).stream()
                .filter(document -> document.attachedRole() == Role.PATIENT
                        && document.state() != DocumentState.REMOVED
                        && !document.withFurtherReport())
                .toList();
        shown.put("documents", sent);
        shown.put("actions", actions(referral));
        shown.put("letters", letters.of(referral.id()));
        shown.put("address", place.address());
        place.link().ifPresent(map -> shown.put("map", map));
        shown.put("readers", readers(referral));
        shown.put("zone", clinic.zone());
        return shown;
    }

    private List<LinkPurpose> actions(Referral referral) {
        List<LinkPurpose> actions = new ArrayList<>();
        if (!referral.state().isOpen()) {
            return actions;
        }
        if (requests.open(referral.id()).isPresent()) {
            actions.add(LinkPurpose.ANSWER_QUESTION);
        }
        appointments.next(referral.id()).ifPresent(appointment -> {
            if (!appointment.confirmed()) {
                actions.add(LinkPurpose.CONFIRM_APPOINTMENT);
            }
            actions.addAll(
                    List.of(LinkPurpose.MOVE_APPOINTMENT, LinkPurpose.CANCEL_APPOINTMENT, LinkPurpose.BEFORE_VISIT));
        });
        actions.addAll(List.of(
                LinkPurpose.SEND_DOCUMENTS,
                LinkPurpose.REPORT_CHANGE,
                LinkPurpose.LANGUAGE,
                LinkPurpose.CONTACT,
                LinkPurpose.WITHDRAW));
        return actions;
    }

    /** Each role once a day, newest first; the patient's own looks are left out. */
    private List<Reader> readers(Referral referral) {
        return audit.readers(referral.id(), MOST_READERS, 0).stream()
                .flatMap(line ->
                        role(line.role())
                                .map(role -> new Reader(LocalDate.ofInstant(line.at(), clinic.zone()), role))
                                .stream())
                .filter(reader -> reader.role() != Role.PATIENT)
                .distinct()
                .toList();
    }

    private static Optional<Role> role(String name) {
        return Stream.of(Role.values()).filter(role -> role.name().equals(name)).findFirst();
    }
}
