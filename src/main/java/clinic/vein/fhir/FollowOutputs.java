package clinic.vein.fhir;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.fhir.RequestOutputs.Outline;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.NoSuchReferral;
import clinic.vein.kernel.ReferralId;
import clinic.vein.messaging.LetterId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows a system the letters and appointments that came of the requests it sent, and puts each look on record. */
@Component
public class FollowOutputs {

    private final RequestOutputs outputs;
    private final RecordsRead recordsRead;
    private final CurrentActor currentActor;

    FollowOutputs(RequestOutputs outputs, RecordsRead recordsRead, CurrentActor currentActor) {
        this.outputs = outputs;
        this.recordsRead = recordsRead;
        this.currentActor = currentActor;
    }

    /** What there is to read, which is not the reading of it. */
    public List<String> references(ReferralId request) {
        return outputs.outlines(account(), request).stream()
                .map(Outline::reference)
                .toList();
    }

    /** @throws NoSuchReferral when there is none of that id that the caller may read */
    public SentLetter letter(LetterId id) {
        return onRecord(outputs.letter(account(), id).orElseThrow(NoSuchReferral::new));
    }

    public List<SentLetter> letters(ReferralId request) {
        return outputs.letters(account(), request).stream().map(this::onRecord).toList();
    }

    /** @throws NoSuchReferral when there is none of that id that the caller may read */
    public SentAppointment appointment(UUID id) {
        return onRecord(outputs.appointment(account(), id).orElseThrow(NoSuchReferral::new));
    }

    public List<SentAppointment> appointments(ReferralId request) {
        return outputs.appointments(account(), request).stream()
                .map(this::onRecord)
                .toList();
    }

    private SentLetter onRecord(SentLetter letter) {
        recordsRead.read(
                AuditAction.LETTER_READ,
                letter.referral(),
                Why.ROLE,
                letter.id().toString());
        return letter;
    }

    private SentAppointment onRecord(SentAppointment booked) {
        recordsRead.read(AuditAction.REFERRAL_READ, booked.referral(), Why.ROLE, "Appointment");
        return booked;
    }

    private String account() {
        return currentActor.get().id();
    }
}
