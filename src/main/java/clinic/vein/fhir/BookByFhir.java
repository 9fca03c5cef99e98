package clinic.vein.fhir;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.NoSuchReferral;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.process.Turns;
import clinic.vein.referral.PatientField;
import clinic.vein.scheduling.BookForPatient;
import clinic.vein.scheduling.BookableTime;
import clinic.vein.scheduling.BookingState;
import clinic.vein.scheduling.SlotId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sender of a request books, moves and cancels its patient's visit. Only of a request that is a referral of its own, and
 * as long as the practice is the patient's: what others have sent is not told by what can be booked.
 */
@Component
public class BookByFhir {

    private static final String SLOT = "Slot";
    private static final String REQUEST = "ServiceRequest";

    /** What counts, and what does no harm. */
    private static final List<String> READ = List.of(
            "id",
            "meta",
            "implicitRules",
            "language",
            "text",
            "status",
            "slot",
            "basedOn",
            "participant",
            "start",
            "end",
            "created");

    private final SentRequests sentRequests;
    private final ShowRequests show;
    private final RequestOutputs outputs;
    private final BookForPatient book;
    private final Turns turns;
    private final CurrentActor currentActor;

    BookByFhir(
            SentRequests sentRequests,
            ShowRequests show,
            RequestOutputs outputs,
            BookForPatient book,
            Turns turns,
            CurrentActor currentActor) {
        this.sentRequests = sentRequests;
        this.show = show;
        this.outputs = outputs;
        this.book = book;
        this.turns = turns;
        this.currentActor = currentActor;
    }

    /** Times that the patient of a request can be booked into now; none where that is not the sender's to do. */
    public List<BookableTime> freeTimes(ShownRequest shown) {
        return isItsOwn(shown) ? book.freeTimes(shown.sent().referral()) : List.of();
    }

    /**
     * @return the booking; the same where it is there already
     * @throws Overtaken when somebody else has the time
     * @throws Refused when it cannot be booked
     */
    @Transactional
    public UUID book(Appointment wanted) {
        Violations violations = new Violations();
        refuseUnread(wanted, violations);
        violations.addIf(wanted.getStatus() != AppointmentStatus.BOOKED, "Appointment.status", FhirFault.ONLY_BOOKED);
        violations.addIf(wanted.getBasedOn().size() != 1, "Appointment.basedOn", FhirFault.ONE_REQUEST);
        SlotId slot = slot(wanted, violations);
        violations.refuseIfAny();
        ReferralId request = id(wanted.getBasedOnFirstRep(), REQUEST, "Appointment.basedOn");
        SentRequest sent = sentRequests.find(currentActor.get().id(), request).orElseThrow(NoSuchReferral::new);
        turns.takeEvenIfClosed(sent.referral());
        own(request);
        checkStart(wanted, slot);
        return book.book(sent.referral(), slot);
    }

    /**
     * Cancels it, or moves it to another time.
     *
     * @return the booking as which it stands now: another one where it was moved
     */
    @Transactional
    public UUID change(UUID booking, Appointment wanted) {
        String account = currentActor.get().id();
        SentAppointment booked = outputs.appointment(account, booking).orElseThrow(NoSuchReferral::new);
        turns.takeEvenIfClosed(booked.referral());
        SentAppointment now = outputs.appointment(account, booking).orElseThrow(NoSuchReferral::new);
        Violations violations = new Violations();
        refuseUnread(wanted, violations);
        boolean cancels = wanted.getStatus() == AppointmentStatus.CANCELLED;
        if (cancels && now.state() == BookingState.CANCELLED) {
            return booking;
        }
        violations.addIf(
                !cancels && wanted.getStatus() != AppointmentStatus.BOOKED,
                "Appointment.status",
                FhirFault.ONLY_BOOKED_OR_CANCELLED);
        SlotId slot = cancels ? null : slot(wanted, violations);
        // Sent again, because the answer was lost.
        Optional<UUID> moved = slot == null ? Optional.empty() : book.bookedInto(booked.referral(), slot);
        violations.addIf(
                now.state() != BookingState.BOOKED && moved.isEmpty(),
                "Appointment.status",
                FhirFault.NO_LONGER_BOOKED);
        violations.refuseIfAny();
        own(booked.referral());
        if (slot == null) {
            book.cancel(booking);
            return booking;
        }
        checkStart(wanted, slot);
        return moved.orElseGet(() -> book.move(booked.referral(), booking, slot));
    }

    /** In the referral's turn. */
    private void own(ReferralId id) {
        SentRequest sent = sentRequests.find(currentActor.get().id(), id).orElseThrow(NoSuchReferral::new);
        if (!isItsOwn(show.shown(sent))) {
            throw new Refused("Appointment.basedOn", FhirFault.NOT_TO_BE_BOOKED);
        }
    }

    private static boolean isItsOwn(ShownRequest shown) {
        return shown.sent().isOwn()
                && shown.sent().revokedAt().isEmpty()
                && !shown.corrected().contains(PatientField.PRACTICE);
    }

    /** Whoever sends a time as well means that one. */
    private void checkStart(Appointment wanted, SlotId slot) {
        boolean other = wanted.hasStart()
                && book.find(slot)
                        .filter(time ->
                                !time.startsAt().equals(wanted.getStart().toInstant()))
                        .isPresent();
        if (other) {
            throw new Refused("Appointment.start", FhirFault.OTHER_TIME);
        }
    }

    private static void refuseUnread(Appointment wanted, Violations violations) {
        for (Property property : wanted.children()) {
            boolean empty = property.getValues().stream().allMatch(Base::isEmpty);
            violations.addIf(
                    !empty && !READ.contains(property.getName()),
                    "Appointment." + property.getName(),
                    FhirFault.NOT_SUPPORTED);
        }
    }

    private static SlotId slot(Appointment wanted, Violations violations) {
        if (wanted.getSlot().size() != 1) {
            violations.add("Appointment.slot", FhirFault.ONE_SLOT);
            return new SlotId(new UUID(0, 0));
        }
        return new SlotId(id(wanted.getSlotFirstRep(), SLOT, "Appointment.slot").value());
    }

    private static ReferralId id(Reference reference, String type, String field) {
        String[] parts = String.valueOf(reference.getReference()).split("/", -1);
        try {
            if (parts.length == 2 && parts[0].equals(type)) {
                return ReferralId.of(parts[1]);
            }
        } catch (IllegalArgumentException noneOfOurs) {
            throw new Refused(field, FhirFault.NOT_THERE);
        }
        throw new Refused(field, FhirFault.ELSEWHERE);
    }
}
