package clinic.vein.fhir;

import clinic.vein.kernel.ClinicSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;

/** Who did what that the sender of a request may see: it sent it and took it back; the clinic wrote and booked. */
final class ProvenanceResources {

    private static final String OPERATION = "http://terminology.hl7.org/CodeSystem/v3-DataOperation";
    private static final String AGENT = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
    private static final String CREATE = "CREATE";
    private static final String ABORT = "ABORT";

    private final ShownRequest shown;
    private final ClinicSettings clinic;
    private final List<Provenance> all = new ArrayList<>();

    private ProvenanceResources(ShownRequest shown, ClinicSettings clinic) {
        this.shown = shown;
        this.clinic = clinic;
    }

    static List<Provenance> of(
            ShownRequest shown, ClinicSettings clinic, List<SentLetter> letters, List<SentAppointment> appointments) {
        ProvenanceResources made = new ProvenanceResources(shown, clinic);
        SentRequest sent = shown.sent();
        String request = "ServiceRequest/" + sent.id();
        made.add("sent", request, CREATE, sent.receivedAt(), made.sender());
        sent.revokedAt().ifPresent(at -> made.add("revoked", request, ABORT, at, made.sender()));
        for (SentAppointment booked : appointments) {
            Reference who = switch (booked.bookedBy()) {
                case SENDER -> made.sender();
                case PATIENT -> PatientResource.reference(shown);
                case CLINIC -> made.clinic();
            };
            made.add("booked", booked.id(), "Appointment/", booked.bookedAt(), who);
        }
        for (SentLetter letter : letters) {
            made.add("written", letter.id().value(), "DocumentReference/", letter.createdAt(), made.clinic());
        }
        return made.all;
    }

    /** By the beginning of its own id, which leaves the whole short enough. */
    private void add(String what, UUID id, String kind, Instant at, Reference who) {
        add(what + "." + id.toString().substring(0, 18), kind + id, CREATE, at, who);
    }

    private Reference sender() {
        SentRequest sent = shown.sent();
        return new Reference().setDisplay(Optional.ofNullable(sent.requester()).orElse(sent.account()));
    }

    private Reference clinic() {
        return new Reference().setType("Organization").setDisplay(clinic.name());
    }

    private void add(String what, String target, String activity, Instant at, Reference who) {
        Provenance provenance = new Provenance();
        provenance.setId(shown.sent().id() + "." + what);
        provenance.addTarget(new Reference(target));
        provenance.setRecorded(Date.from(at));
        provenance.getActivity().addCoding().setSystem(OPERATION).setCode(activity);
        provenance.addAgent().setWho(who).getType().addCoding().setSystem(AGENT).setCode("author");
        all.add(provenance);
    }
}
