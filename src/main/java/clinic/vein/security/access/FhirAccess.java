package clinic.vein.security.access;

import static clinic.vein.security.access.AccessRow.row;
import static clinic.vein.security.access.Caller.EVERYBODY;
import static clinic.vein.security.access.Caller.FHIR_READ;
import static clinic.vein.security.access.Caller.FHIR_WRITE;

import java.util.List;
import java.util.Set;

/** What other systems may call in FHIR. What a system sees and changes there is only what it sent itself. */
final class FhirAccess {

    static final List<AccessRow> ROWS = List.of(
            row("GET", "/fhir", EVERYBODY),
            row("GET", "/systems", EVERYBODY),
            row("GET", "/fhir/metadata", EVERYBODY),
            row("GET", "/fhir/Questionnaire/**", EVERYBODY),
            row("GET", "/fhir/CodeSystem/**", EVERYBODY),
            row("GET", "/fhir/ValueSet/**", EVERYBODY),
            row("GET", "/fhir/ConceptMap/**", EVERYBODY),
            row("POST", "/fhir", Set.of(FHIR_WRITE)),
            row("POST", "/fhir/ServiceRequest", Set.of(FHIR_WRITE)),
            row("PUT", "/fhir/ServiceRequest/*", Set.of(FHIR_WRITE)),
            row("GET", "/fhir/ServiceRequest", Set.of(FHIR_READ)),
            row("POST", "/fhir/ServiceRequest/_search", Set.of(FHIR_READ)),
            row("GET", "/fhir/ServiceRequest/*", Set.of(FHIR_READ)),
            row("GET", "/fhir/ServiceRequest/*/_history", Set.of(FHIR_READ)),
            row("GET", "/fhir/ServiceRequest/*/_history/*", Set.of(FHIR_READ)),
            row("GET", "/fhir/Task", Set.of(FHIR_READ)),
            row("POST", "/fhir/Task/_search", Set.of(FHIR_READ)),
            row("GET", "/fhir/Task/*", Set.of(FHIR_READ)),
            row("GET", "/fhir/Task/*/_history", Set.of(FHIR_READ)),
            row("GET", "/fhir/Task/*/_history/*", Set.of(FHIR_READ)),
            row("PUT", "/fhir/Task/*", Set.of(FHIR_WRITE)),
            row("GET", "/fhir/Appointment/**", Set.of(FHIR_READ)),
            row("GET", "/fhir/DocumentReference/**", Set.of(FHIR_READ)),
            row("POST", "/fhir/Appointment", Set.of(FHIR_WRITE)),
            row("PUT", "/fhir/Appointment/*", Set.of(FHIR_WRITE)),
            row("GET", "/fhir/Slot/**", Set.of(FHIR_READ)),
            row("GET", "/fhir/Schedule/**", EVERYBODY),
            row("GET", "/fhir/Observation/**", Set.of(FHIR_READ)),
            row("GET", "/fhir/Condition/**", Set.of(FHIR_READ)),
            row("GET", "/fhir/Procedure/**", Set.of(FHIR_READ)),
            row("GET", "/fhir/MedicationStatement/**", Set.of(FHIR_READ)),
            row("GET", "/fhir/Consent/**", Set.of(FHIR_READ)),
            row("GET", "/fhir/Communication/**", Set.of(FHIR_READ)),
            row("GET", "/fhir/Provenance/**", Set.of(FHIR_READ)),
            row("GET", "/fhir/AuditEvent/**", Set.of(FHIR_READ)),
            row("GET", "/fhir/Binary/*", Set.of(FHIR_READ)),
            // Whoever may read what it sent may be told that there is something to read.
            row("POST", "/fhir/Subscription", Set.of(FHIR_READ)),
            row("POST", "/fhir/Subscription/_search", Set.of(FHIR_READ)),
            row("GET", "/fhir/Subscription", Set.of(FHIR_READ)),
            row("GET", "/fhir/Subscription/*", Set.of(FHIR_READ)),
            row("PUT", "/fhir/Subscription/*", Set.of(FHIR_READ)),
            row("DELETE", "/fhir/Subscription/*", Set.of(FHIR_READ)),
            row("GET", "/fhir/Subscription/*/$status", Set.of(FHIR_READ)),
            row("GET", "/fhir/Subscription/*/$events", Set.of(FHIR_READ)));

    private FhirAccess() {}
}
