package clinic.vein.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.intake.SampleDocument;
import clinic.vein.referral.Answer;
import clinic.vein.testing.TestCatalogue;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Provenance;
import org.junit.jupiter.api.Test;

class FindingResourcesTest {

    private static Observation one(List<Observation> all, String id) {
        return all.stream()
                .filter(each -> each.getIdPart().endsWith("." + id))
                .findFirst()
                .orElseThrow();
    }

    private static String absent(Observation.ObservationComponentComponent component) {
        return component.getDataAbsentReason().getCodingFirstRep().getCode();
    }

    @Test
    void eachLegIsToldBeforeAndAfter() throws IOException {
        List<Observation> all = LegObservations.of(SampleFindings.of(FhirExamplesTest.sample()));

        assertThat(one(all, "ceap.left.before")
                        .getValueCodeableConcept()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("C2s");
        assertThat(one(all, "ceap.left.after")
                        .getValueCodeableConcept()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("C2a");
        assertThat(((IntegerType) one(all, "vcss.left.before").getValue()).getValue())
                .isEqualTo(5);
        assertThat(one(all, "vcss.left.before").getComponent()).hasSize(10);
        assertThat(absent(one(all, "duplex.left.before.2").getComponent().get(0)))
                .as("nobody measured the reflux of the second vein")
                .isEqualTo("not-performed");
    }

    @Test
    void whatIsNotKnownAndWhatNobodyAskedAreToldApartAndNeverANo() throws IOException {
        ShownRequest shown = FhirExamplesTest.sample();
        assertThat(shown.referral().report().restlessLegs().worseAtRest()).isEqualTo(Answer.UNKNOWN);

        List<Observation> all = RestlessLegsObservations.of(SampleFindings.of(shown));

        Observation criteria = one(all, "rls-criteria");
        assertThat(absent(criteria.getComponent().get(1))).isEqualTo("asked-unknown");
        assertThat(criteria.getComponent()).noneMatch(each -> each.hasValue() && each.hasDataAbsentReason());
        assertThat(one(all, "rls-rating.before").getValueIntegerType().getValue())
                .isEqualTo(7);
        assertThat(one(all, "irls-total.after").getValueIntegerType().getValue())
                .isEqualTo(8);
    }

    @Test
    void aSessionSaysProductDoseAndLeg() throws IOException {
        Procedure session = SessionResources.of(SampleFindings.of(FhirExamplesTest.sample()))
                .get(0);

        MedicationAdministration injected =
                (MedicationAdministration) session.getContained().get(0);
        assertThat(injected.getDosage().getDose().getValue()).isEqualByComparingTo("6");
        assertThat(injected.getMedicationCodeableConcept().getText()).contains("polidocanol", "2 %", "foam", "4 parts");
        assertThat(session.getBodySiteFirstRep().getCodingFirstRep().getCode()).isEqualTo("LEFT");
        assertThat(session.getComplication()).hasSize(1);
        assertThat(session.hasStatusReason())
                .as("the clinic's own words, which no letter tells")
                .isFalse();
    }

    @Test
    void afterATreatmentNobodySaysThatTheVeinsAreStillThere() throws IOException {
        ShownRequest shown = FhirExamplesTest.sample();
        ToldFindings after = SampleFindings.of(shown);
        ToldFindings before =
                new ToldFindings(shown, after.assessment(), Optional.empty(), List.of(), Optional.empty());

        assertThat(FoundConditions.of(after)).hasSize(1).noneMatch(Condition::hasClinicalStatus);
        assertThat(FoundConditions.of(before)).hasSize(1).allMatch(Condition::hasClinicalStatus);
    }

    @Test
    void noEnglishIsGivenOutAsGerman() {
        assertThat(new Terminology(TestCatalogue.READ_ONCE)
                        .codeSystems().stream().flatMap(system -> system.getConcept().stream()))
                .allSatisfy(concept -> assertThat(concept.getDesignation())
                        .noneMatch(each -> each.getValue().equals(concept.getDisplay())));
    }

    @Test
    void ourCodesHaveTheirWordsInGermanToo() {
        assertThat(new Terminology(TestCatalogue.READ_ONCE)
                        .codeSystems().stream()
                                .filter(system -> system.getId().equals("finding"))
                                .flatMap(system -> system.getConcept().stream()))
                .isNotEmpty()
                .allMatch(concept -> concept.hasDisplay() && concept.hasDesignation());
    }

    @Test
    void whoBookedIsToldAsItWasAndUnderAnIdThatStays() throws IOException {
        ShownRequest shown = FhirExamplesTest.sample();
        List<SentAppointment> two = List.of(SampleFindings.appointment(shown), SampleFindings.missed(shown));

        List<Provenance> made = ProvenanceResources.of(shown, SampleDocument.CLINIC, List.of(), two);

        assertThat(made.get(1).getAgentFirstRep().getWho().getDisplay())
                .isEqualTo(shown.sent().requester());
        assertThat(made.get(2).getAgentFirstRep().getWho().getDisplay()).isEqualTo(SampleDocument.CLINIC.name());
        assertThat(ProvenanceResources.of(shown, SampleDocument.CLINIC, List.of(), two.subList(1, 2))
                        .get(1)
                        .getId())
                .isEqualTo(made.get(2).getId());
    }

    @Test
    void nothingIsToldBeforeALetterHas() throws IOException {
        ShownRequest shown = FhirExamplesTest.sample();
        ToldFindings told = new ToldFindings(shown, Optional.empty(), Optional.empty(), List.of(), Optional.empty());

        assertThat(LegObservations.of(told)).isEmpty();
        assertThat(SessionResources.of(told)).isEmpty();
        assertThat(TreatmentConsent.of(told)).isEmpty();
        assertThat(FoundConditions.of(told)).extracting(Condition::getIdPart).noneMatch(id -> id.contains("varicose"));
    }
}
