package clinic.vein.fhir.subscription;

import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** What an address is told, as the backport has it: the subscription's status, and of what changed the names alone. */
public final class Notification {

    private Notification() {}

    /**
     * @param base of the server's addresses
     * @param at when it was written
     */
    public static Bundle of(
            NotificationKind kind, ChangeSubscription told, List<ChangeEvent> events, String base, Date at) {
        Bundle bundle = new Bundle().setType(BundleType.HISTORY);
        bundle.getMeta().addProfile(Backport.NOTIFICATION);
        bundle.setTimestamp(at);
        Parameters status = status(kind, told, events, base);
        BundleEntryComponent first = bundle.addEntry().setResource(status);
        first.setFullUrl("urn:uuid:" + status.getIdPart());
        first.getRequest().setMethod(HTTPVerb.GET).setUrl(base + "/Subscription/" + told.id() + "/$status");
        first.getResponse().setStatus("200");
        for (ChangeEvent event : events) {
            event.request().ifPresent(request -> {
                String name = "Task/" + request;
                BundleEntryComponent entry = bundle.addEntry().setFullUrl(base + "/" + name);
                entry.getRequest().setMethod(HTTPVerb.PUT).setUrl(name);
                entry.getResponse().setStatus("200").setLastModified(Date.from(event.at()));
            });
        }
        return bundle;
    }

    public static Parameters status(
            NotificationKind kind, ChangeSubscription told, List<ChangeEvent> events, String base) {
        Parameters status = new Parameters();
        status.setId(UUID.randomUUID().toString());
        status.getMeta().addProfile(Backport.STATUS);
        status.addParameter().setName("subscription").setValue(new Reference(base + "/Subscription/" + told.id()));
        status.addParameter().setName("topic").setValue(new CanonicalType(Backport.TOPIC));
        status.addParameter()
                .setName("status")
                .setValue(new CodeType(told.state().code()));
        status.addParameter().setName("type").setValue(new CodeType(kind.code()));
        status.addParameter()
                .setName("events-since-subscription-start")
                .setValue(new StringType(Long.toString(told.lastEvent())));
        events.forEach(event -> event(status.addParameter().setName("notification-event"), event, base));
        told.failure()
                .ifPresent(failure ->
                        status.addParameter().setName("error").setValue(new CodeableConcept().setText(failure)));
        return status;
    }

    private static void event(ParametersParameterComponent told, ChangeEvent event, String base) {
        told.addPart().setName("event-number").setValue(new StringType(Long.toString(event.number())));
        told.addPart().setName("timestamp").setValue(new InstantType(Date.from(event.at())));
        event.request()
                .ifPresent(
                        request -> told.addPart().setName("focus").setValue(new Reference(base + "/Task/" + request)));
    }
}
