package clinic.vein.fhir;

import clinic.vein.referral.Background.Medicine;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;

/** The medicines as the request names them. Where nobody asked there is none here, and where there are none it says so. */
final class ReportedMedicines {

    private ReportedMedicines() {}

    static List<MedicationStatement> of(ShownRequest shown) {
        List<MedicationStatement> all = new ArrayList<>();
        shown.referral().report().background().medicines().ifPresent(reported -> {
            if (reported.isEmpty()) {
                CodeableConcept none = new CodeableConcept();
                none.addCoding().setSystem(FhirSystem.MEDICINE).setCode(AnswerCodes.NONE);
                all.add(statement(shown, "none", MedicationStatementStatus.NOTTAKEN, none));
            }
            for (Medicine medicine : reported) {
                all.add(statement(
                        shown, String.valueOf(all.size() + 1), MedicationStatementStatus.ACTIVE, concept(medicine)));
            }
        });
        return all;
    }

    private static CodeableConcept concept(Medicine medicine) {
        CodeableConcept concept = new CodeableConcept().setText(medicine.text());
        if (medicine.atc() != null) {
            concept.addCoding().setSystem(FhirSystem.ATC).setCode(medicine.atc());
        }
        return concept;
    }

    private static MedicationStatement statement(
            ShownRequest shown, String what, MedicationStatementStatus status, CodeableConcept medicine) {
        MedicationStatement statement = new MedicationStatement();
        statement.setId(shown.sent().id() + ".medicine." + what);
        statement.addBasedOn().setReference("ServiceRequest/" + shown.sent().id());
        statement.setStatus(status);
        statement.setMedication(medicine);
        statement.setSubject(PatientResource.reference(shown));
        statement.setDateAsserted(Date.from(shown.sent().authoredAt()));
        return statement;
    }
}
