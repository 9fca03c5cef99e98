package clinic.vein.fhir.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import clinic.vein.fhir.SomeRequest;
import clinic.vein.testing.KeyedSystem;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.hl7.fhir.r4.model.Task;

/**
 * A surgery's system that knows of the clinic its address and nothing else, with HAPI's client, which is not ours. It follows a
 * request by what it is told, and never by asking again and again.
 */
final class HapiSystem {

    private static final String ID_ONLY =
            "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-payload-content";
    private static final String CLOSING_LETTER = "11488-4";

    private final IGenericClient client;
    private final SurgeryHub hub;

    private HapiSystem(IGenericClient client, SurgeryHub hub) {
        this.client = client;
        this.hub = hub;
    }

    /** By key, as {@code .well-known/smart-configuration} says. */
    static HapiSystem signIn(int port, String id, SurgeryHub hub) throws Exception {
        JsonNode configuration = Visitor.json(new Visitor(port).get("/fhir/.well-known/smart-configuration"));
        assertThat(configuration
                        .required("token_endpoint_auth_methods_supported")
                        .toString())
                .contains("private_key_jwt");
        String endpoint = configuration.required("token_endpoint").asText();
        String assertion = KeyedSystem.signed(
                KeyedSystem.CURVE, KeyedSystem.claims(id, Instant.now()).audience(endpoint));
        String token = Visitor.json(KeyedSystem.post(
                        port,
                        URI.create(endpoint).getPath(),
                        "grant_type=client_credentials&scope=system%2FServiceRequest.cru+system%2FTask.rs"
                                + "+system%2FDocumentReference.rs+system%2FBinary.r+system%2FSubscription.cd&"
                                + KeyedSystem.proof(assertion)))
                .required("access_token")
                .asText();
        FhirContext context = FhirContext.forR4Cached();
        context.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
        IGenericClient client = context.newRestfulGenericClient("http://127.0.0.1:" + port + "/fhir");
        client.registerInterceptor(new BearerTokenAuthInterceptor(token));
        return new HapiSystem(client, hub);
    }

    /** A transaction with the patient, whose practice is named, who asks, the answers and the request. */
    IdType refer() {
        Bundle bundle = SomeRequest.bundle();
        bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(Patient.class::isInstance)
                .map(Patient.class::cast)
                .forEach(patient -> patient.addGeneralPractitioner(new Reference().setDisplay("Elm Road Surgery")));
        Bundle answer = client.transaction().withBundle(bundle).execute();
        assertThat(answer.getEntry())
                .hasSize(4)
                .allSatisfy(entry -> assertThat(entry.getResponse().getStatus()).startsWith("201"));
        return new IdType(answer.getEntryFirstRep().getResponse().getLocation());
    }

    /** @param endpoint where the clinic reaches the hub */
    IIdType subscribe(String endpoint) {
        Subscription wish = new Subscription()
                .setStatus(SubscriptionStatus.REQUESTED)
                .setReason("To show where our patients stand")
                .setCriteria("urn:vein-clinic-referral:topic:referral-changed");
        wish.getChannel()
                .setType(SubscriptionChannelType.RESTHOOK)
                .setEndpoint(endpoint)
                .setPayload("application/fhir+json")
                .addHeader("X-Subscription-Secret: " + SurgeryHub.SECRET)
                .getPayloadElement()
                .addExtension(new Extension(ID_ONLY, new CodeType("id-only")));
        return client.create().resource(wish).execute().getId().toUnqualifiedVersionless();
    }

    void unsubscribe(IIdType subscription) {
        client.delete().resourceById(subscription).execute();
    }

    /** The task of a request as the next notification lets it be read; empty where that names none, or the clinic is silent. */
    Optional<Task> told(IdType request, Duration patience) throws Exception {
        return hub.changed(patience).contains(request.getIdPart())
                ? Optional.of(client.read()
                        .resource(Task.class)
                        .withId(request.getIdPart())
                        .execute())
                : Optional.empty();
    }

    private Task task(IdType request) {
        Bundle found = client.search()
                .forResource(Task.class)
                .where(Task.FOCUS.hasId(request))
                .returnBundle(Bundle.class)
                .execute();
        assertThat(found.getEntry()).hasSize(1);
        return (Task) found.getEntryFirstRep().getResource();
    }

    static String stage(Task task) {
        return task.getBusinessStatus().getCodingFirstRep().getCode();
    }

    /** The letter with which the clinic closed, once the task's output has it. */
    Optional<DocumentReference> closingLetter(Task task) {
        List<DocumentReference> letters = task.getOutput().stream()
                .map(Task.TaskOutputComponent::getValue)
                .filter(Reference.class::isInstance)
                .map(value -> ((Reference) value).getReference())
                .filter(reference -> reference.startsWith("DocumentReference/"))
                .map(reference -> client.read()
                        .resource(DocumentReference.class)
                        .withUrl(reference)
                        .execute())
                .filter(document ->
                        document.getType().getCodingFirstRep().getCode().equals(CLOSING_LETTER))
                .toList();
        assertThat(letters).as("closing letters").hasSizeLessThanOrEqualTo(1);
        return letters.stream().findFirst();
    }

    /** Downloads it, and compares it with what was said of it. */
    void download(DocumentReference letter) throws Exception {
        var attachment = letter.getContentFirstRep().getAttachment();
        Binary binary = client.read()
                .resource(Binary.class)
                .withUrl(attachment.getUrl())
                .execute();
        assertThat(new String(binary.getData(), StandardCharsets.US_ASCII)).startsWith("%PDF");
        assertThat(binary.getData()).hasSize(attachment.getSize());
        assertThat(MessageDigest.getInstance("SHA-1").digest(binary.getData())).isEqualTo(attachment.getHash());
    }

    void cancel(IdType request) {
        ServiceRequest revoked = client.read()
                .resource(ServiceRequest.class)
                .withId(request.getIdPart())
                .execute();
        revoked.setStatus(ServiceRequestStatus.REVOKED).addNote(new Annotation().setText("Moved away"));
        client.update().resource(revoked).execute();
        assertThat(task(request).getStatus()).isEqualTo(Task.TaskStatus.CANCELLED);
    }
}
