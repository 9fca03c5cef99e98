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
import java.time.Instant;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;

/** A surgery's system that knows of the clinic its address and nothing else, with HAPI's client, which is not ours. */
public final class HapiSystem {

    private static final String CLOSING_LETTER = "11488-4";

    private final IGenericClient client;

    private HapiSystem(IGenericClient client) {
        this.client = client;
    }

    /** By key, as {@code .well-known/smart-configuration} says. */
    public static HapiSystem signIn(int port, String id) throws Exception {
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
                                + "+system%2FDocumentReference.rs+system%2FBinary.r&" + KeyedSystem.proof(assertion)))
                .required("access_token")
                .asText();
        FhirContext context = FhirContext.forR4Cached();
        context.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
        IGenericClient client = context.newRestfulGenericClient("http://127.0.0.1:" + port + "/fhir");
        client.registerInterceptor(new BearerTokenAuthInterceptor(token));
        return new HapiSystem(client);
    }

    /** A transaction with the patient, whose practice is named, who asks, the answers and the request. */
    public IdType refer() {
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

    public Task task(IdType request) {
        Bundle found = client.search()
                .forResource(Task.class)
                .where(Task.FOCUS.hasId(request))
                .returnBundle(Bundle.class)
                .execute();
        assertThat(found.getEntry()).hasSize(1);
        return (Task) found.getEntryFirstRep().getResource();
    }

    public static String stage(Task task) {
        return task.getBusinessStatus().getCodingFirstRep().getCode();
    }

    /** Downloads the letter with which the clinic closed, and compares it with what was said of it. */
    public void readClosingLetter(Task closed) throws Exception {
        assertThat(closed.getStatus()).isEqualTo(Task.TaskStatus.COMPLETED);
        int letters = 0;
        for (Task.TaskOutputComponent output : closed.getOutput()) {
            if (output.getValue() instanceof Reference reference
                    && reference.getReference().startsWith("DocumentReference/")) {
                DocumentReference document = client.read()
                        .resource(DocumentReference.class)
                        .withUrl(reference.getReference())
                        .execute();
                if (document.getType().getCodingFirstRep().getCode().equals(CLOSING_LETTER)) {
                    letters++;
                    var attachment = document.getContentFirstRep().getAttachment();
                    Binary binary = client.read()
                            .resource(Binary.class)
                            .withUrl(attachment.getUrl())
                            .execute();
                    assertThat(new String(binary.getData(), StandardCharsets.US_ASCII))
                            .startsWith("%PDF");
                    assertThat(binary.getData()).hasSize(attachment.getSize());
                    assertThat(MessageDigest.getInstance("SHA-1").digest(binary.getData()))
                            .isEqualTo(attachment.getHash());
                }
            }
        }
        assertThat(letters).as("closing letters").isEqualTo(1);
    }

    public void cancel(IdType request) {
        ServiceRequest revoked = client.read()
                .resource(ServiceRequest.class)
                .withId(request.getIdPart())
                .execute();
        revoked.setStatus(ServiceRequestStatus.REVOKED).addNote(new Annotation().setText("Moved away"));
        client.update().resource(revoked).execute();
        assertThat(task(request).getStatus()).isEqualTo(Task.TaskStatus.CANCELLED);
    }
}
