package clinic.vein.fhir;

import java.util.Date;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** What the clinic wrote to the practice, as it was written. */
final class MessageResources {

    private MessageResources() {}

    static Communication of(ShownRequest shown, PracticeMessage message) {
        Communication communication = new Communication();
        communication.setId(shown.sent().id() + "." + message.id().toString().substring(0, 23));
        communication.addBasedOn(new Reference("ServiceRequest/" + shown.sent().id()));
        communication.setStatus(
                message.sentAt().isPresent() ? CommunicationStatus.COMPLETED : CommunicationStatus.INPROGRESS);
        communication.setSubject(PatientResource.reference(shown));
        communication.getTopic().setText(message.subject());
        message.sentAt().ifPresent(at -> communication.setSent(Date.from(at)));
        communication.addPayload().setContent(new StringType(message.body()));
        message.letter()
                .ifPresent(
                        letter -> communication.addPayload().setContent(new Reference("DocumentReference/" + letter)));
        return communication;
    }
}
