package clinic.vein.medicine;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.intake.web.ProofOfWork;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Background;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.SomeReport;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a medicine that somebody wrote down, from the door to the physician's recommendation. */
@ClinicTest
class MedicinesHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern STAMP = Pattern.compile("name=\"formId\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    // ---- the search

    @Test
    void everybodyFindsAMedicineByItsName() throws IOException {
        HttpResponse<String> answer = find("mirtazipine 30mg");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(JSON.readTree(answer.body()).at("/medicines/0"))
                .isEqualTo(
                        JSON.readTree("{\"name\":\"mirtazapine\",\"ingredient\":\"mirtazapine\",\"atc\":\"N06AX11\"}"));
        assertThat(JSON.readTree(find("x".repeat(500)).body()).at("/medicines")).isEmpty();
    }

    /** From the page, whose form has the token. */
    private HttpResponse<String> find(String name) {
        Visitor patient = new Visitor(port);
        Matcher token = TOKEN.matcher(patient.get("/refer").body());
        assertThat(token.find()).isTrue();
        return patient.post("/medicines", token.group(1), Map.of("name", name));
    }

    // ---- what the physician is recommended

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mirtazapine 30 mg               | TREAT_CAUSE       | MEDICINE N06AX11
            Nytol                           | TREAT_CAUSE       | MEDICINE R06AA02
            sertraline and promethazine     | TREAT_CAUSE       | MEDICINE N06AB06, MEDICINE R06AD02
            Restex 100/25                   | APPROVE_AND_TEST  | MEDICINE N04BA02
            St John's wort                  | APPROVE_AND_TEST  | MEDICINE_CHECK N06AX25
            Metformin 500 mg bd             | APPROVE_AND_TEST  |
            none                            | APPROVE_AND_TEST  |
            mirtazipine                     | LOOK_UP_MEDICINES | MEDICINE_NOT_LOOKED_UP
            stopped sertraline last year    | LOOK_UP_MEDICINES | MEDICINE_NOT_LOOKED_UP
            allergic to penicillin          | LOOK_UP_MEDICINES | MEDICINE_NOT_LOOKED_UP
            the blue one                    | LOOK_UP_MEDICINES | MEDICINE_NOT_LOOKED_UP
            """)
    void theRecommendationFollowsWhatWasWritten(String written, String decision, String causes) throws IOException {
        JsonNode work = work(reviewed(new Background.Medicine(null, written)));
        assertThat(decision(work)).isEqualTo(decision);
        assertThat(medicineCauses(work)).containsExactlyInAnyOrder(causes == null ? new String[0] : causes.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            N02BE01 | Mirtazapine 30 mg     | MEDICINE_NOT_LOOKED_UP
            N06AB06 | Sertraline, stopped   | MEDICINE_NOT_LOOKED_UP
            N06AX99 | A new antidepressant  | MEDICINE_CHECK N06AX99
            N05AX98 | Something             | MEDICINE_CHECK N05AX98
            R06AX99 | Something             | MEDICINE_CHECK R06AX99
            N04BX99 | Something             | MEDICINE_CHECK N04BX99
            N06AX11 | Tab. one nightly      | MEDICINE N06AX11
            A10BA02 | Anything              |
            """)
    void aCodeThatWasSentIsBelievedUnlessItsTextSaysOtherwise(String atc, String text, String causes)
            throws IOException {
        assertThat(medicineCauses(work(reviewed(new Background.Medicine(atc, text)))))
                .containsExactlyInAnyOrder(causes == null ? new String[0] : causes.split(", "));
    }

    @Test
    void noneBesideOthersIsForAPerson() throws IOException {
        assertThat(medicineCauses(work(
                        reviewed(new Background.Medicine(null, "none"), new Background.Medicine(null, "metformin")))))
                .containsExactly("MEDICINE_NOT_LOOKED_UP");
    }

    // ---- looking it up

    @Test
    void whatSomebodyFoundOutCountsAtOnceAndStandsInTheRecord() throws IOException {
        ReferralId id = reviewed(new Background.Medicine(null, "mirtazipine"));
        Visitor physician = Visitor.signedIn(port, "physician");
        JsonNode line = caseFile(id).at("/medicines/0");
        assertThat(line.at("/medicine/state").asText()).isEqualTo("NOT_LOOKED_UP");
        assertThat(line.at("/suggested/0/ingredient").asText()).isEqualTo("mirtazapine");

        String found = "{\"line\":0,\"outcome\":\"FOUND\",\"ingredients\":[\"mirtazapine\"]}";
        assertThat(lookUp(physician, id, found).statusCode()).isEqualTo(204);
        assertThat(decision(work(id))).isEqualTo("TREAT_CAUSE");
        assertThat(medicineCauses(work(id))).containsExactly("MEDICINE N06AX11");
        assertThat(caseFile(id).at("/medicines/0/medicine/by").asText()).isEqualTo("physician");
        assertThat(driver.timeline(id)).contains("MEDICINE_LOOKED_UP");

        HttpResponse<String> second = lookUp(physician, id, found);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("looked.up.meanwhile", "physician has looked this medicine up");

        long seen = caseFile(id).at("/medicines/0/medicine/lookup").asLong();
        assertThat(lookUp(
                                physician,
                                id,
                                "{\"line\":0,\"seen\":%d,\"outcome\":\"NOT_TAKEN\",\"note\":\"Stopped in May\"}"
                                        .formatted(seen))
                        .statusCode())
                .isEqualTo(204);
        assertThat(medicineCauses(work(id))).isEmpty();
        assertThat(decision(work(id))).isEqualTo("APPROVE_AND_TEST");
    }

    @Test
    void whatIsNoneOfOursNoLongerBlocksOnceAPersonHasLooked() throws IOException {
        ReferralId id = reviewed(new Background.Medicine(null, "Bach flowers"));
        Visitor physician = Visitor.signedIn(port, "physician");
        assertThat(lookUp(physician, id, "{\"line\":0,\"outcome\":\"NO_MEANING_HERE\"}")
                        .statusCode())
                .as("without a note")
                .isEqualTo(422);
        assertThat(lookUp(
                                physician,
                                id,
                                "{\"line\":0,\"outcome\":\"NO_MEANING_HERE\",\"note\":\"A remedy without an active substance\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(decision(work(id))).isEqualTo("APPROVE_AND_TEST");
    }

    @Test
    void receptionLooksItUpAtTheCheck() throws IOException {
        ReferralId id = driver.receive(SomeReport.like(Reports.dual())
                .medicines(new Background.Medicine(null, "mirtazipine"))
                .done());
        assertThat(lookUp(
                                Visitor.signedIn(port, "intake"),
                                id,
                                "{\"line\":0,\"outcome\":\"FOUND\",\"ingredients\":[\"mirtazapine\"]}")
                        .statusCode())
                .isEqualTo(204);
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        assertThat(decision(work(id))).isEqualTo("TREAT_CAUSE");
    }

    @Test
    void aMedicineThatWasNotReportedIsAdded() throws IOException {
        ReferralId id = reviewed();
        assertThat(lookUp(
                                Visitor.signedIn(port, "physician"),
                                id,
                                "{\"text\":\"Nytol, two at night\",\"outcome\":\"FOUND\",\"ingredients\":[\"diphenhydramine\"]}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(medicineCauses(work(id))).containsExactly("MEDICINE R06AA02");
        assertThat(caseFile(id).at("/medicines/0/medicine/added").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'line':0}                                                   | outcome
            {'line':7,'outcome':'FOUND','ingredients':['mirtazapine']}   | line
            {'line':0,'outcome':'FOUND'}                                 | ingredients
            {'line':0,'outcome':'FOUND','ingredients':['nothing known']} | ingredients
            {'line':0,'outcome':'NOT_TAKEN'}                             | note
            {'outcome':'FOUND','ingredients':['mirtazapine']}            | text
            """)
    void aLookThatCannotBeUsedIsRefusedByItsField(String found, String field) throws IOException {
        ReferralId id = reviewed(new Background.Medicine(null, "mirtazipine"));
        HttpResponse<String> refused = lookUp(Visitor.signedIn(port, "physician"), id, found.replace('\'', '"'));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(refused.body()).at("/violations/0/field").asText())
                .isEqualTo(field);
        assertThat(caseFile(id).at("/medicines/0/medicine/state").asText()).isEqualTo("NOT_LOOKED_UP");
    }

    @Test
    void whoeverIsNotOfTheCareTeamMayNot() {
        ReferralId id = reviewed(new Background.Medicine(null, "mirtazipine"));
        String found = "{\"line\":0,\"outcome\":\"FOUND\",\"ingredients\":[\"mirtazapine\"]}";
        for (String account : List.of("clinicadmin", "privacy")) {
            assertThat(lookUp(Visitor.signedIn(port, account), id, found).statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
    }

    // ---- letters

    @Test
    void patientAndPracticeAreToldWhichMedicine() {
        ReferralId id = reviewed(new Background.Medicine(null, "Zispin 30 mg"));
        driver.complete(
                id,
                "ReviewReferral",
                "physician",
                "{'decision':'TREAT_CAUSE','explainedByAnotherCondition':'NO','causes':['MEDICINE'],'reviewAgainWeeks':'6'}");
        List<String> bodies = jdbc.sql(
                        "select body from clinic.message where referral_id = :id and body like '%medicine%'")
                .param("id", id.value())
                .query(String.class)
                .list();
        assertThat(bodies).isNotEmpty().allSatisfy(body -> assertThat(body).contains("mirtazapine", "do not stop it"));
    }

    // ---- twins

    /** The same patient by the page, without a script, and by the interface with codes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mirtazapine 30 mg                 | N06AX11
            Nytol/Metformin 1000              | R06AA02/A10BA02
            Co-careldopa 25;100               | N04BA02
            Atosil Tropfen zur Nacht          | R06AD02
            Fexofenadine 120mg tabs           | R06AX26
            Apixaban 5mg twice daily          | B01AF02
            Cabergoline 1 mg                  | N04BC06
            """)
    void pageAndInterfaceRecommendTheSame(String lines, String codes) throws IOException {
        List<String> written = Arrays.stream(lines.split("/"))
                .map(line -> line.replace(';', '/'))
                .toList();
        JsonNode byPage = work(byPage(String.join("\n", written)));
        JsonNode byInterface = work(byInterface(written, List.of(codes.split("/"))));

        assertThat(decision(byPage)).isEqualTo(decision(byInterface));
        assertThat(medicineCauses(byPage)).isEqualTo(medicineCauses(byInterface));
        assertThat(byPage.at("/magnesium/verdict")).isEqualTo(byInterface.at("/magnesium/verdict"));
        assertThat(ids(byPage.at("/magnesium/beside"))).isEqualTo(ids(byInterface.at("/magnesium/beside")));
    }

    private static List<String> ids(JsonNode beside) {
        return stream(beside).map(each -> each.at("/rule/id").asText()).toList();
    }

    private ReferralId byPage(String medicines) {
        String name = "Twin" + UUID.randomUUID();
        Visitor patient = new Visitor(port);
        Matcher stamp = STAMP.matcher(patient.get("/refer").body());
        assertThat(stamp.find()).isTrue();
        Map<String, String> answers = new HashMap<>();
        Stream.of(
                        "coldPainfulLeg",
                        "hotRedLegWithFever",
                        "chestPainOrBreathless",
                        "hardPainfulVein",
                        "previousTreatment",
                        "skinChange")
                .forEach(question -> answers.put("veins." + question, "false"));
        Stream.of("bleeding", "ulcer", "swollenOrTenderLeg")
                .forEach(question -> answers.put("veins." + question, "NONE"));
        Stream.of("urgeToMove", "worseAtRest", "relievedByMovement", "worseInEvening")
                .forEach(question -> answers.put("restlessLegs." + question, "true"));
        Stream.of("pregnant", "previousClot", "takesMagnesium")
                .forEach(question -> answers.put("background." + question, "false"));
        answers.putAll(Map.of(
                "formId", stamp.group(1),
                "proof", ProofOfWork.of(stamp.group(1), 1),
                "patient.givenName", "Ada",
                "patient.familyName", name,
                "patient.email", "ada@example.org",
                "restlessLegs.severity", "5",
                "restlessLegs.nightsPerWeek", "4",
                "restlessLegs.familyHistory", "false",
                "background.medicines", medicines));
        answers.putAll(Map.of(
                "patient.dateOfBirth.day", "31",
                "patient.dateOfBirth.month", "1",
                "patient.dateOfBirth.year", "1970",
                "patient.sexAtBirth", "FEMALE",
                "veins.visible", "true",
                "veins.legs", "LEFT",
                "veins.symptoms", "ACHING"));
        assertThat(patient.submit("/refer", answers).statusCode()).isEqualTo(302);
        return checked(name);
    }

    private ReferralId byInterface(List<String> texts, List<String> codes) {
        String name = "Twin" + UUID.randomUUID();
        ObjectNode document = JSON.createObjectNode();
        document.putObject("patient")
                .put("givenName", "Ada")
                .put("familyName", name)
                .put("dateOfBirth", "1970-01-31")
                .put("sexAtBirth", "FEMALE")
                .put("email", "ada@example.org");
        ObjectNode legs = document.putObject("restlessLegs");
        Stream.of("urgeToMove", "worseAtRest", "relievedByMovement", "worseInEvening")
                .forEach(question -> legs.put(question, true));
        legs.put("severity", 5).put("nightsPerWeek", 4).put("familyHistory", false);
        ObjectNode veins = document.putObject("veins");
        Stream.of(
                        "coldPainfulLeg",
                        "hotRedLegWithFever",
                        "chestPainOrBreathless",
                        "hardPainfulVein",
                        "previousTreatment",
                        "skinChange")
                .forEach(question -> veins.put(question, false));
        Stream.of("bleeding", "ulcer", "swollenOrTenderLeg").forEach(question -> veins.put(question, "NONE"));
        veins.put("visible", true).put("legs", "LEFT").putArray("symptoms").add("ACHING");
        ObjectNode background = document.putObject("background");
        Stream.of("pregnant", "previousClot", "takesMagnesium").forEach(question -> background.put(question, false));
        background.putArray("conditions");
        ArrayNode medicines = background.putArray("medicines");
        for (int i = 0; i < texts.size(); i++) {
            medicines.addObject().put("text", texts.get(i)).put("atc", codes.get(i));
        }
        assertThat(Visitor.signedIn(port, "intake")
                        .postJson("/api/referrals", document.toString())
                        .statusCode())
                .isEqualTo(201);
        return checked(name);
    }

    private ReferralId checked(String familyName) {
        ReferralId id = new ReferralId(jdbc.sql("select id from clinic.referral where family_name = :name")
                .param("name", familyName)
                .query(UUID.class)
                .single());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        return id;
    }

    private ReferralId reviewed(Background.Medicine... medicines) {
        ReferralId id = driver.receive(
                SomeReport.like(Reports.dual()).medicines(medicines).done());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        return id;
    }

    private static HttpResponse<String> lookUp(Visitor visitor, ReferralId id, String found) {
        return visitor.postJson("/api/referrals/" + id + "/medicines", found);
    }

    private JsonNode task(ReferralId id) throws IOException {
        return JSON.readTree(Visitor.signedIn(port, "physician")
                .get("/api/tasks/" + driver.task(id, "ReviewReferral"))
                .body());
    }

    private JsonNode work(ReferralId id) throws IOException {
        return task(id).at("/work");
    }

    private JsonNode caseFile(ReferralId id) throws IOException {
        return task(id).at("/caseFile");
    }

    private static String decision(JsonNode work) {
        return work.at("/recommendation/decision").asText();
    }

    private static List<String> medicineCauses(JsonNode work) {
        return stream(work.at("/causes"))
                .filter(cause -> cause.at("/flag").asText().startsWith("MEDICINE"))
                .map(cause -> cause.at("/flag").asText()
                        + Optional.ofNullable(cause.at("/medicine").textValue())
                                .map(code -> " " + code)
                                .orElse(""))
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
