package clinic.vein.fhir;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What all observations of a request have in common. */
final class FindingObservation {

    static final String EXAM = "exam";
    static final String SURVEY = "survey";

    static final String NOT_PERFORMED = "not-performed";

    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";
    private static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

    private FindingObservation() {}

    static Observation of(ToldFindings told, FindingCode code, String what, String category, Instant at) {
        Observation observation = new Observation();
        observation.setId(told.id(what));
        observation.setStatus(ObservationStatus.FINAL);
        observation.addCategory().addCoding().setSystem(CATEGORY).setCode(category);
        observation.setCode(CareCodes.FINDING.concept(code));
        observation.setSubject(PatientResource.reference(told.shown()));
        observation.addBasedOn(
                new Reference("ServiceRequest/" + told.shown().sent().id()));
        observation.setEffective(new DateTimeType(Date.from(at)));
        return observation;
    }

    static Quantity of(Number value, String unit) {
        return new Quantity()
                .setValue(new BigDecimal(value.toString()))
                .setUnit(unit)
                .setSystem(FhirSystem.UCUM)
                .setCode(unit);
    }

    /** Why there is no value; never silence, which could be taken for a no. */
    static CodeableConcept absent(String reason) {
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding().setSystem(ABSENT).setCode(reason);
        return concept;
    }

    static void component(Observation observation, FindingCode code, @Nullable Type value, String reasonIfNone) {
        ObservationComponentComponent component = observation.addComponent();
        component.setCode(CareCodes.FINDING.concept(code));
        if (value == null) {
            component.setDataAbsentReason(absent(reasonIfNone));
        } else {
            component.setValue(value);
        }
    }
}
