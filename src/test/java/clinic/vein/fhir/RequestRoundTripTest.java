package clinic.vein.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ca.uhn.fhir.context.FhirContext;
import clinic.vein.fhir.SentRequest.BusinessIdentifier;
import clinic.vein.intake.SampleDocument;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violation;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Background;
import clinic.vein.referral.BeforeTreatment;
import clinic.vein.referral.Reference;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Source;
import clinic.vein.testing.TestCatalogue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written as FHIR reads as the same; and what cannot be kept is refused at its place. */
class RequestRoundTripTest {

    private static final ReadRequest READER = new ReadRequest(
            SampleDocument.reader(), TestCatalogue.READ_ONCE, Clock.fixed(SampleDocument.NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(strings = {"sent-complete", "sent-not-known", "sent-not-asked"})
    void aReportThatIsWrittenAndReadAgainIsTheSame(String sample) throws IOException {
        ReferralReport report = SampleDocument.reader().read(resource("/documents/4/" + sample + ".json"), Source.FHIR);
        ServiceRequest written = RequestResource.of(shown(report));
        FhirContext context = FhirContext.forR4Cached();
        ServiceRequest sent = context.newXmlParser()
                .parseResource(ServiceRequest.class, context.newXmlParser().encodeResourceToString(written));
        sent.getIdentifier().remove(1);

        ReferralReport read = read(sent).report();

        assertThat(known(read)).isEqualTo(known(report));
    }

    /** What was typed as a weight is not sent, only what was understood of it. */
    private static ReferralReport known(ReferralReport report) {
        BeforeTreatment before = report.background().beforeTreatment();
        Measured weight = before.weight();
        Background background = report.background();
        return weight == null
                ? report
                : new ReferralReport(
                        report.source(),
                        report.patient(),
                        report.restlessLegs(),
                        report.veins(),
                        new Background(
                                background.pregnant(),
                                background.previousClot(),
                                background.conditions(),
                                background.medicines(),
                                background.takesMagnesium(),
                                new BeforeTreatment(
                                        before.anticoagulant(),
                                        before.antiplatelet(),
                                        before.oestrogen(),
                                        before.allergyToSclerosant(),
                                        before.otherAllergy(),
                                        before.allergicTo(),
                                        before.cancerTreatment(),
                                        before.surgeryOrImmobility(),
                                        before.thrombophilia(),
                                        Measured.exactly(weight.value(), weight.unit()),
                                        before.height())));
    }

    private static String resource(String path) throws IOException {
        try (var stream = RequestRoundTripTest.class.getResourceAsStream(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ShownRequest shown(ReferralReport report) {
        ReferralId id = ReferralId.random();
        Instant now = SampleDocument.NOW;
        SentRequest sent = new SentRequest(
                id,
                "client-fhir",
                new BusinessIdentifier("urn:numbers", "1"),
                id,
                "",
                RequestPriority.ROUTINE,
                null,
                now,
                now,
                Optional.empty(),
                Optional.empty(),
                3,
                now);
        Referral referral = new Referral(
                id, Reference.random(), ReferralState.CHECKING, null, null, report, now, now, Optional.empty(), 3);
        return new ShownRequest(
                sent, referral, RequestStatus.CHECKING, RequestPriority.ROUTINE, 3, now, Set.of(), Optional.empty());
    }

    private static ReadRequest.Read read(ServiceRequest request) {
        return READER.read(request, Neighbours.of(request));
    }

    @Test
    void whatNobodyAskedIsToldFromWhatThePatientDoesNotKnow() {
        ReferralReport report = read(SomeRequest.veins()).report();

        assertThat(report.restlessLegs().urgeToMove()).isEqualTo(Answer.UNKNOWN);
        assertThat(report.restlessLegs().worseAtRest()).isEqualTo(Answer.NOT_ASKED);
        assertThat(report.background().conditions()).isEmpty();
    }

    @Test
    void noneIsAnAnswerAndAUnitIsKept() {
        ServiceRequest request = SomeRequest.plain();
        SomeRequest.answers(request, "veins", "background.conditions", SomeRequest.code("condition", "NONE"));
        SomeRequest.answers(request, "veins", "background.medicines", SomeRequest.code("medicine", "NONE"));
        SomeRequest.answers(
                request,
                "veins",
                "background.beforeTreatment.weight",
                new Quantity().setValue(180).setUnit("lb").setCode("[lb_av]"));

        ReferralReport report = read(request).report();

        assertThat(report.background().conditions()).contains(Set.of());
        assertThat(report.background().medicines()).contains(List.of());
        assertThat(report.background().beforeTreatment().weight().typed()).isEqualTo("180 lb");
        assertThat(report.background().beforeTreatment().weight().value())
                .isBetween(new BigDecimal("81.5"), new BigDecimal("81.8"));
    }

    @ParameterizedTest
    @CsvSource({"lb,kg", "kg,[lb_av]", "st,[lb_av]"})
    void aUnitAndACodeOfAnotherAreRefused(String unit, String code) {
        ServiceRequest request = SomeRequest.plain();
        SomeRequest.answers(
                request,
                "veins",
                "background.beforeTreatment.weight",
                new Quantity().setValue(160).setUnit(unit).setCode(code));

        assertThatThrownBy(() -> read(request))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::code)
                                .contains("other.unit"));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                wrong("ServiceRequest.status", "only.active", request -> request.setStatus(null)),
                wrong("ServiceRequest.intent", "only.order", request -> request.setIntent(null)),
                wrong("ServiceRequest.identifier", "one.identifier", request -> request.setIdentifier(null)),
                wrong("ServiceRequest.doNotPerform", "not.supported", request -> request.setDoNotPerform(true)),
                wrong(
                        "ServiceRequest.occurrence",
                        "not.supported",
                        request -> request.setOccurrence(new DateTimeType("2026-01-01"))),
                wrong(
                        "ServiceRequest.modifierExtension",
                        "not.supported",
                        request ->
                                request.addModifierExtension().setUrl("urn:a").setValue(new BooleanType(true))),
                wrong(
                        "ServiceRequest.subject",
                        "reference.elsewhere",
                        request -> request.setSubject(
                                new org.hl7.fhir.r4.model.Reference("https://other.example/Patient/1"))),
                wrong(
                        "ServiceRequest.subject",
                        "reference.not.there",
                        request -> request.setSubject(new org.hl7.fhir.r4.model.Reference("#nobody"))),
                wrong(
                        "ServiceRequest.subject",
                        "reference.other.type",
                        request -> request.setSubject(new org.hl7.fhir.r4.model.Reference("#veins"))),
                wrong(
                        "ServiceRequest.authoredOn",
                        "in.future",
                        request -> request.setAuthoredOn(Date.from(SampleDocument.NOW.plusSeconds(301)))),
                wrong(
                        "ServiceRequest.note",
                        "too.long",
                        request -> request.addNote().setText("x".repeat(2001))),
                wrong(
                        "Patient",
                        "not.used",
                        request -> request.addContained(SomeRequest.patient().setId("second"))),
                wrong(
                        "Patient.birthDate",
                        "required",
                        request -> patient(request).setBirthDateElement(null)),
                wrong(
                        "Patient.name.given",
                        "required",
                        request -> patient(request).setName(null)),
                wrong(
                        "Patient.deceased",
                        "not.supported",
                        request -> patient(request).setDeceased(new DateTimeType("2026-01-01"))),
                wrong(
                        "Patient.active",
                        "not.supported",
                        request -> patient(request).setActive(false)),
                wrong(
                        "Patient.telecom.where(system='phone').value",
                        "required",
                        request -> patient(request).setTelecom(null)),
                wrong(
                        "QuestionnaireResponse.item.where(linkId='veins.colour').answer",
                        "unknown.question",
                        request -> SomeRequest.answers(request, "veins", "veins.colour", new StringType("blue"))),
                wrong(
                        "QuestionnaireResponse.item.where(linkId='veins.ulcer').answer",
                        "other.system",
                        request ->
                                SomeRequest.answers(request, "veins", "veins.ulcer", SomeRequest.code("legs", "NONE"))),
                wrong(
                        "QuestionnaireResponse.item.where(linkId='veins.ulcer').answer",
                        "unknown.value",
                        request -> SomeRequest.answers(
                                request, "veins", "veins.ulcer", SomeRequest.code("ulcer", "PERHAPS"))),
                wrong(
                        "QuestionnaireResponse.item.where(linkId='veins.visible').answer",
                        "asked.twice",
                        request -> SomeRequest.answers(
                                request, "veins", "veins.visible", SomeRequest.code("answer", "NO"))),
                wrong(
                        "QuestionnaireResponse.item.where(linkId='veins.ulcerDays').answer",
                        "out.of.range",
                        request -> SomeRequest.answers(request, "veins", "veins.ulcerDays", new IntegerType(-3))),
                wrong(
                        "QuestionnaireResponse.item.where(linkId='background.conditions').answer",
                        "none.and.others",
                        request -> SomeRequest.answers(
                                request,
                                "veins",
                                "background.conditions",
                                SomeRequest.code("condition", "NONE"),
                                SomeRequest.code("condition", "ASTHMA"))),
                // A danger below another question, and an answer that says only why there is none.
                wrong(
                        "QuestionnaireResponse.item.where(linkId='veins.visible').answer",
                        "wrong.type",
                        request -> answers(request)
                                .getItemFirstRep()
                                .addItem()
                                .setLinkId("veins.chestPainOrBreathless")
                                .addAnswer()
                                .setValue(new BooleanType(true))),
                wrong(
                        "QuestionnaireResponse.item.where(linkId='veins.ulcerDays').answer",
                        "wrong.type",
                        request -> SomeRequest.answers(request, "veins", "veins.ulcerDays", unsaid(new IntegerType()))),
                wrong(
                        "QuestionnaireResponse.item.where(linkId='veins.chestPainOrBreathless').answer",
                        "wrong.type",
                        request -> SomeRequest.answers(
                                request, "veins", "veins.chestPainOrBreathless", unsaid(new BooleanType()))),
                wrong(
                        "QuestionnaireResponse.item.where(linkId='background.beforeTreatment.weight').answer",
                        "wrong.type",
                        request -> {
                            Quantity weight = new Quantity().setCode("kg");
                            weight.setValueElement(unsaid(new DecimalType()));
                            SomeRequest.answers(request, "veins", "background.beforeTreatment.weight", weight);
                        }),
                wrong(
                        "QuestionnaireResponse.subject",
                        "other.patient",
                        request -> answers(request)
                                .getSubject()
                                .getIdentifier()
                                .setSystem(SomeRequest.PATIENTS)
                                .setValue("somebody else")),
                wrong(
                        "QuestionnaireResponse.authored",
                        "answered.long.ago",
                        request -> answers(request)
                                .setAuthored(Date.from(SampleDocument.NOW.minus(Duration.ofDays(31))))));
    }

    private static QuestionnaireResponse answers(ServiceRequest request) {
        return request.getContained().stream()
                .filter(QuestionnaireResponse.class::isInstance)
                .map(QuestionnaireResponse.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static <T extends Type> T unsaid(T value) {
        value.addExtension("http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType("asked-unknown"));
        return value;
    }

    @Test
    void aNumberThatIsNoMoreThePatientsIsNotTaken() {
        ServiceRequest request = SomeRequest.plain();
        ContactPoint former = patient(request).getTelecomFirstRep();
        String number = former.getValue();
        former.getPeriod().setEndElement(new DateTimeType("2020-05"));
        patient(request).addTelecom().setSystem(former.getSystem()).setValue("+44 7700 900123");

        assertThat(read(request).report().patient().phone())
                .isEqualTo("+44 7700 900123")
                .isNotEqualTo(number);
        patient(request).getTelecom().get(1).getPeriod().setEndElement(new DateTimeType("2999"));
        assertThat(read(request).report().patient().phone()).isEqualTo("+44 7700 900123");
    }

    private static Arguments wrong(String field, String code, Consumer<ServiceRequest> change) {
        return Arguments.of(field, code, change);
    }

    private static Patient patient(ServiceRequest request) {
        return (Patient) request.getContained().get(0);
    }

    @ParameterizedTest
    @MethodSource
    void refused(String field, String code, Consumer<ServiceRequest> change) {
        ServiceRequest request = SomeRequest.veins();
        change.accept(request);

        assertThatThrownBy(() -> read(request))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::field, Violation::code)
                                .contains(tuple(field, code)));
    }

    @Test
    void aClockThatIsFiveMinutesAheadIsForgiven() {
        ServiceRequest request = SomeRequest.plain();
        request.setAuthoredOn(Date.from(SampleDocument.NOW.plusSeconds(299)));

        assertThat(read(request).authoredAt()).isAfter(SampleDocument.NOW);
    }

    @Test
    void aYearIsAllThatIsKnownOfSomeBirthDatesAndOneNameIsAllThatSomePeopleHave() {
        ServiceRequest request = SomeRequest.plain();
        patient(request).setBirthDateElement(new DateType("1948"));
        patient(request).getNameFirstRep().setGiven(null);

        clinic.vein.referral.Patient read = read(request).report().patient();

        assertThat(read.dateOfBirth().toString()).isEqualTo("1948");
        assertThat(read.familyName()).isEmpty();
        assertThat(read.givenName()).startsWith("Fire");
    }
}
