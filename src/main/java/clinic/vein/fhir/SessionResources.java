package clinic.vein.fhir;

import clinic.vein.vascular.course.Course;
import clinic.vein.vascular.course.PerformedSession;
import clinic.vein.vascular.course.SessionRecord;
import clinic.vein.vascular.legs.Leg;
import clinic.vein.vascular.safety.Treatment;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Reference;

/** The sessions of treatment. What was injected is contained: product, concentration, volume, leg and vein of each injection. */
final class SessionResources {

    private final ToldFindings told;

    private SessionResources(ToldFindings told) {
        this.told = told;
    }

    static List<Procedure> of(ToldFindings told) {
        SessionResources sessions = new SessionResources(told);
        return told.courses().stream()
                .flatMap(course -> course.sessions().stream().map(session -> sessions.procedure(course, session)))
                .toList();
    }

    private Procedure procedure(Course course, PerformedSession session) {
        Procedure procedure = new Procedure();
        procedure.setId(told.id("session." + course.number() + "." + session.number()));
        procedure.addBasedOn(
                new Reference("ServiceRequest/" + told.shown().sent().id()));
        procedure.setStatus(
                session.outcome() == SessionRecord.Outcome.STOP ? ProcedureStatus.STOPPED : ProcedureStatus.COMPLETED);
        procedure.setCode(CareCodes.MODALITY.concept(course.modality()));
        procedure.setSubject(PatientResource.reference(told.shown()));
        procedure.setPerformed(new DateTimeType(Date.from(session.at())));
        legs(session).forEach(leg -> procedure.addBodySite(CareCodes.LEG.concept(leg)));
        session.complications().forEach(each -> procedure.addComplication(CareCodes.COMPLICATION.concept(each)));
        int number = 0;
        for (Treatment treatment : session.treatments()) {
            number++;
            if (treatment.isInjection()) {
                MedicationAdministration injection = injection(treatment, session);
                injection.setId("injection-" + number);
                procedure.addContained(injection);
                procedure.addUsedCode(CareCodes.SCLEROSANT.concept(Objects.requireNonNull(treatment.product())));
            }
        }
        return procedure;
    }

    private static Set<Leg> legs(PerformedSession session) {
        return session.treatments().stream()
                .map(Treatment::leg)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private MedicationAdministration injection(Treatment treatment, PerformedSession session) {
        MedicationAdministration injection = new MedicationAdministration();
        injection.addPartOf(new Reference("#"));
        injection.setStatus(MedicationAdministrationStatus.COMPLETED);
        injection.setMedication(product(treatment));
        injection.setSubject(PatientResource.reference(told.shown()));
        injection.setEffective(new DateTimeType(Date.from(session.at())));
        injection.getDosage().setDose(FindingObservation.of(Objects.requireNonNull(treatment.volumeMl()), "mL"));
        CodeableConcept site = new CodeableConcept();
        if (treatment.leg() != null) {
            site.addCoding(CareCodes.LEG.concept(treatment.leg()).getCodingFirstRep());
        }
        if (treatment.vein() != null) {
            site.addCoding(CareCodes.VEIN.concept(treatment.vein()).getCodingFirstRep());
            site.setText(treatment.vein().title());
        }
        injection.getDosage().setSite(site);
        return injection;
    }

    /** Such as "polidocanol 2 % foam 1:4". */
    private static CodeableConcept product(Treatment treatment) {
        CodeableConcept product = CareCodes.SCLEROSANT.concept(Objects.requireNonNull(treatment.product()));
        return product.setText(Stream.of(
                        product.getText(),
                        Objects.requireNonNull(treatment.concentrationPercent()).toPlainString() + " %",
                        Objects.requireNonNull(treatment.form()).title(),
                        treatment.foamRatio() == null
                                ? ""
                                : treatment.foamRatio().title())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" ")));
    }
}
