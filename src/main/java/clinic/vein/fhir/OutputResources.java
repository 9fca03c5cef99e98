package clinic.vein.fhir;

import clinic.vein.messaging.LetterKind;
import clinic.vein.scheduling.BookingState;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Date;
import java.util.UUID;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipantRequired;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Reference;

/** What came of a request, as resources: letters and appointments. */
public final class OutputResources {

    /** LOINC: consult note, and referral note for what goes back with advice or a reason. */
    private static final String LOINC = "http://loinc.org";

    private static final String CONSULT_NOTE = "11488-4";
    private static final String REFERRAL_NOTE = "57133-1";
    private static final String PDF = "application/pdf";

    private OutputResources() {}

    public static DocumentReference document(SentLetter letter) {
        DocumentReference document = new DocumentReference();
        document.setId(letter.id().toString());
        document.getMeta().setLastUpdated(Date.from(letter.createdAt()));
        document.setStatus(DocumentReferenceStatus.CURRENT);
        document.setType(new CodeableConcept()
                .addCoding(new Coding()
                        .setSystem(LOINC)
                        .setCode(letter.kind() == LetterKind.CLOSING ? CONSULT_NOTE : REFERRAL_NOTE))
                .setText(letter.title()));
        document.setDate(Date.from(letter.createdAt()));
        document.addContent()
                .setAttachment(new Attachment()
                        .setContentType(PDF)
                        .setUrl("Binary/" + letter.id())
                        .setTitle(letter.title())
                        .setSize(letter.pdf().length)
                        .setHash(sha1(letter.pdf()))
                        .setCreation(Date.from(letter.createdAt())));
        document.getContext().addRelated(request(letter.referral().value()));
        return document;
    }

    public static Binary binary(SentLetter letter) {
        Binary binary = new Binary();
        binary.setId(letter.id().toString());
        binary.setContentType(PDF);
        binary.setData(letter.pdf());
        return binary;
    }

    /** FHIR R4 asks for this hash, and for no better one. */
    private static byte[] sha1(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }

    public static Appointment appointment(SentAppointment booked) {
        Appointment appointment = new Appointment();
        appointment.setId(booked.id().toString());
        appointment.setStatus(status(booked.state()));
        appointment.setStart(Date.from(booked.startsAt()));
        appointment.setEnd(Date.from(booked.endsAt()));
        appointment.setCreated(Date.from(booked.bookedAt()));
        appointment.addBasedOn(request(booked.referral().value()));
        appointment
                .addParticipant()
                .setActor(new Reference().setType("Patient").setDisplay(booked.patient()))
                .setRequired(ParticipantRequired.REQUIRED)
                .setStatus(ParticipationStatus.ACCEPTED);
        return appointment;
    }

    private static AppointmentStatus status(BookingState state) {
        return switch (state) {
            case BOOKED, PLANNED -> AppointmentStatus.BOOKED;
            case CANCELLED -> AppointmentStatus.CANCELLED;
            case NO_SHOW -> AppointmentStatus.NOSHOW;
            case ATTENDED -> AppointmentStatus.FULFILLED;
        };
    }

    private static Reference request(UUID id) {
        return new Reference("ServiceRequest/" + id);
    }
}
