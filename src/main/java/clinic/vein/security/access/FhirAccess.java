package clinic.vein.security.access;

import static clinic.vein.security.access.AccessRow.row;
import static clinic.vein.security.access.Caller.EVERYBODY;
import static clinic.vein.security.access.Caller.FHIR_READ;
import static clinic.vein.security.access.Caller.FHIR_WRITE;
import static clinic.vein.security.access.Caller.NOBODY;
import static clinic.vein.security.access.SystemScope.Act.CREATE;
import static clinic.vein.security.access.SystemScope.Act.DELETE;
import static clinic.vein.security.access.SystemScope.Act.READ;
import static clinic.vein.security.access.SystemScope.Act.SEARCH;
import static clinic.vein.security.access.SystemScope.Act.UPDATE;

import clinic.vein.security.access.SystemScope.Act;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What other systems may call in FHIR. What a system sees and changes there is only what it sent itself. Each row is for
 * {@code fhir:read} or {@code fhir:write}, and for SMART's scope of the resource that has the letter of the act.
 */
final class FhirAccess {

    private static final List<AccessRow> PAGES = List.of(
            row("GET", "/fhir", EVERYBODY),
            row("GET", "/fhir/", EVERYBODY),
            row("GET", "/systems", EVERYBODY),
            row("GET", "/fhir/metadata", EVERYBODY),
            row("GET", "/fhir/.well-known/smart-configuration", EVERYBODY));

    /** Searched and read by id. */
    private static final List<String> SHOWN = List.of(
            "ServiceRequest",
            "Task",
            "Appointment",
            "DocumentReference",
            "Observation",
            "Condition",
            "Procedure",
            "MedicationStatement",
            "Consent",
            "Communication",
            "Provenance",
            "AuditEvent");

    /** The library searches by it as well, where FHIR has POST alone: who may read by an id only must not. */
    private static final AccessRow NO_SEARCH_BY_READING = row("GET", "/fhir/*/_search", NOBODY);

    static final List<AccessRow> ROWS = Stream.of(
                    PAGES.stream(),
                    definitions(),
                    Stream.of(NO_SEARCH_BY_READING),
                    changed(),
                    searched(),
                    readById(),
                    history(),
                    told())
            .flatMap(rows -> rows)
            .toList();

    private FhirAccess() {}

    private static Stream<AccessRow> definitions() {
        return Stream.of("Questionnaire", "CodeSystem", "ValueSet", "ConceptMap", "Schedule")
                .flatMap(resource -> Stream.of(
                        row("GET", "/fhir/" + resource + "/**", EVERYBODY),
                        row("POST", "/fhir/" + resource + "/_search", EVERYBODY)));
    }

    private static Stream<AccessRow> changed() {
        return Stream.of(
                fhir("POST", "/fhir", "ServiceRequest", CREATE),
                // As some clients write the server's own address.
                fhir("POST", "/fhir/", "ServiceRequest", CREATE),
                fhir("POST", "/fhir/ServiceRequest", "ServiceRequest", CREATE),
                fhir("PUT", "/fhir/ServiceRequest/*", "ServiceRequest", UPDATE),
                fhir("PUT", "/fhir/Task/*", "Task", UPDATE),
                fhir("POST", "/fhir/Appointment", "Appointment", CREATE),
                fhir("PUT", "/fhir/Appointment/*", "Appointment", UPDATE));
    }

    private static Stream<AccessRow> searched() {
        return Stream.concat(SHOWN.stream(), Stream.of("Slot"))
                .flatMap(resource -> Stream.of(
                        fhir("GET", "/fhir/" + resource, resource, SEARCH),
                        fhir("POST", "/fhir/" + resource + "/_search", resource, SEARCH)));
    }

    private static Stream<AccessRow> readById() {
        return Stream.concat(SHOWN.stream(), Stream.of("Binary"))
                .map(resource -> fhir("GET", "/fhir/" + resource + "/*", resource, READ));
    }

    private static Stream<AccessRow> history() {
        return Stream.of("ServiceRequest", "Task")
                .flatMap(resource -> Stream.of(
                        fhir("GET", "/fhir/" + resource + "/*/_history", resource, READ),
                        fhir("GET", "/fhir/" + resource + "/*/_history/*", resource, READ)));
    }

    /** Whoever may read what it sent may be told that there is something to read. */
    private static Stream<AccessRow> told() {
        return Stream.of(
                row("POST", "/fhir/Subscription", Set.of(FHIR_READ)).orWith(told(CREATE)),
                row("POST", "/fhir/Subscription/_search", Set.of(FHIR_READ)).orWith(told(SEARCH)),
                row("GET", "/fhir/Subscription", Set.of(FHIR_READ)).orWith(told(SEARCH)),
                row("GET", "/fhir/Subscription/*", Set.of(FHIR_READ)).orWith(told(READ)),
                row("PUT", "/fhir/Subscription/*", Set.of(FHIR_READ)).orWith(told(UPDATE)),
                row("DELETE", "/fhir/Subscription/*", Set.of(FHIR_READ)).orWith(told(DELETE)),
                row("GET", "/fhir/Subscription/*/$status", Set.of(FHIR_READ)).orWith(told(READ)),
                row("GET", "/fhir/Subscription/*/$events", Set.of(FHIR_READ)).orWith(told(READ)));
    }

    private static SystemScope told(Act act) {
        return SystemScope.of("Subscription", act);
    }

    private static AccessRow fhir(String method, String path, String resource, Act act) {
        return row(method, path, Set.of(act == READ || act == SEARCH ? FHIR_READ : FHIR_WRITE))
                .orWith(SystemScope.of(resource, act));
    }
}
