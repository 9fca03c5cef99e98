package clinic.vein.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import clinic.vein.fhir.SentRequest.BusinessIdentifier;
import clinic.vein.intake.SampleDocument;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.messaging.LetterId;
import clinic.vein.messaging.LetterKind;
import clinic.vein.referral.Reference;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Source;
import clinic.vein.scheduling.BookingState;
import clinic.vein.testing.TestCatalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** The examples of the guide are what the application writes: {@code mvn test -Dtest=FhirExamplesTest -Dfhir-examples=write}. */
class FhirExamplesTest {

    private static final Path FOLDER = Path.of("docs/fhir");

    private static final UUID ID = UUID.fromString("5b2f6d3e-8f0e-4f4e-9a51-3f3c1d0c7a11");

    @Test
    void theGuidesExamplesAreWhatTheApplicationWrites() throws IOException {
        IParser parser = FhirContext.forR4Cached().newJsonParser().setPrettyPrint(true);
        for (Map.Entry<String, Resource> example : examples().entrySet()) {
            Path file = FOLDER.resolve(example.getKey() + ".json");
            String written = parser.encodeResourceToString(example.getValue()) + "\n";
            if ("write".equals(System.getProperty("fhir-examples"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, written);
            }
            assertThat(Files.readString(file)).as(file.toString()).isEqualTo(written);
            assertThat(FhirValidation.errors(written)).as(file.toString()).isEmpty();
        }
    }

    private static TreeMap<String, Resource> examples() throws IOException {
        ReferralId id = new ReferralId(ID);
        Instant sent = Instant.parse("2026-06-30T09:00:00Z");
        TreeMap<String, Resource> examples = new TreeMap<>();
        ShownRequest shown = shown(id, sent);
        examples.put("service-request", RequestResource.of(shown));
        examples.put("task", TaskResource.of(shown, SampleDocument.CLINIC, List.of("Appointment/" + ID)));
        examples.put(
                "document-reference",
                OutputResources.document(new SentLetter(
                        new LetterId(ID),
                        id,
                        LetterKind.CLOSING,
                        "Closing letter",
                        sent.plus(Duration.ofDays(90)),
                        "%PDF-1.7".getBytes(StandardCharsets.US_ASCII))));
        examples.put(
                "appointment",
                OutputResources.appointment(new SentAppointment(
                        ID,
                        id,
                        "Ada Quill",
                        BookingState.BOOKED,
                        sent.plus(Duration.ofDays(14)),
                        sent.plus(Duration.ofDays(14)).plus(Duration.ofMinutes(40)),
                        sent.plus(Duration.ofDays(2)),
                        SentAppointment.BookedBy.CLINIC)));
        examples.put("findings", findings(shown));
        examples.put("definitions", definitions());
        return examples;
    }

    private static Bundle findings(ShownRequest shown) {
        Bundle bundle = new Bundle().setType(BundleType.COLLECTION);
        ToldFindings told = SampleFindings.of(shown);
        LegObservations.of(told).forEach(each -> add(bundle, each));
        RestlessLegsObservations.of(told).forEach(each -> add(bundle, each));
        FoundConditions.of(told).forEach(each -> add(bundle, each));
        SessionResources.of(told).forEach(each -> add(bundle, each));
        ReportedMedicines.of(shown).forEach(each -> add(bundle, each));
        TreatmentConsent.of(told).forEach(each -> add(bundle, each));
        add(bundle, MessageResources.of(shown, SampleFindings.message()));
        ProvenanceResources.of(shown, SampleDocument.CLINIC, List.of(), List.of(SampleFindings.appointment(shown)))
                .forEach(each -> add(bundle, each));
        add(bundle, ReadResources.of(shown, SampleFindings.read(), SampleDocument.CLINIC));
        add(bundle, SlotResources.slot(SampleFindings.time()));
        SlotResources.schedules(SampleDocument.CLINIC).forEach(each -> add(bundle, each));
        return bundle;
    }

    static ShownRequest sample() throws IOException {
        return shown(new ReferralId(ID), Instant.parse("2026-06-30T09:00:00Z"));
    }

    private static ShownRequest shown(ReferralId id, Instant sent) throws IOException {
        ReferralReport report;
        try (var stream = FhirExamplesTest.class.getResourceAsStream("/documents/4/sent-not-known.json")) {
            report = SampleDocument.reader()
                    .read(new String(stream.readAllBytes(), StandardCharsets.UTF_8), Source.FHIR);
        }
        Referral referral = new Referral(
                id,
                new Reference("VC-7K2M-Q4TX"),
                ReferralState.INFO_REQUESTED,
                null,
                Urgency.SOON,
                report,
                sent,
                sent,
                Optional.empty(),
                4);
        return new ShownRequest(
                new SentRequest(
                        id,
                        "client-surgery",
                        new BusinessIdentifier("https://surgery.example/referral", "2026-0815"),
                        id,
                        "",
                        RequestPriority.URGENT,
                        "Dr Elm, Elm Road Surgery",
                        sent,
                        sent,
                        Optional.empty(),
                        Optional.empty(),
                        4,
                        sent.plus(Duration.ofDays(1))),
                referral,
                RequestStatus.AWAITING_INFORMATION,
                RequestPriority.of(Urgency.SOON),
                4,
                sent.plus(Duration.ofDays(1)),
                Set.of(),
                Optional.of("Which medicines does she take?"));
    }

    private static Bundle definitions() {
        Bundle bundle = new Bundle().setType(BundleType.COLLECTION);
        Terminology terminology = new Terminology(TestCatalogue.READ_ONCE);
        new ChecklistDefinition(TestCatalogue.READ_ONCE).all().forEach(each -> add(bundle, each));
        terminology.codeSystems().forEach(each -> add(bundle, each));
        terminology.valueSets().forEach(each -> add(bundle, each));
        terminology.conceptMaps().forEach(each -> add(bundle, each));
        return bundle;
    }

    private static void add(Bundle bundle, Resource resource) {
        bundle.addEntry()
                .setFullUrl("https://clinic.example/fhir/" + resource.fhirType() + "/" + resource.getIdPart())
                .setResource(resource);
    }
}
