package clinic.vein.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.documents.SomeFiles;
import clinic.vein.intake.web.ProofOfWork;
import clinic.vein.kernel.ReferralId;
import clinic.vein.links.LinkPurpose;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.LinksInHand;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.StandingClock;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that patients send by the links in their messages, without a script. */
@ClinicTest
class DocumentLinksHttpTest {

    private static final Pattern VISIT = Pattern.compile("name=\"visit\" value=\"([^\"]+)\"");
    private static final Pattern STAMP = Pattern.compile("name=\"formId\" value=\"([^\"]+)\"");
    private static final Map<String, String> ANSWERS = answers();
    private static final String BIRTH = "dateOfBirth.day=31&dateOfBirth.month=1&dateOfBirth.year=1970";

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private LinksInHand links;

    @Autowired
    private StandingClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OwnStatus ownStatus;

    @Autowired
    private Referrals referrals;

    @LocalServerPort
    private int port;

    private Visitor patient;

    @BeforeEach
    void atTheClinicsTime() {
        driver.begin();
        clock.stand(driver.now());
        patient = new Visitor(port);
    }

    @AfterEach
    void andLetsTheTimeGo() {
        clock.go();
    }

    private static Map<String, String> answers() {
        Map<String, String> answers = new HashMap<>();
        for (String question : List.of(
                "coldPainfulLeg",
                "hotRedLegWithFever",
                "chestPainOrBreathless",
                "hardPainfulVein",
                "previousTreatment",
                "skinChange")) {
            answers.put("veins." + question, "false");
        }
        for (String question : List.of("bleeding", "ulcer", "swollenOrTenderLeg")) {
            answers.put("veins." + question, "NONE");
        }
        for (String question : List.of("urgeToMove", "worseAtRest", "relievedByMovement", "worseInEvening")) {
            answers.put("restlessLegs." + question, "true");
        }
        for (String question : List.of("pregnant", "previousClot", "takesMagnesium")) {
            answers.put("background." + question, "false");
        }
        answers.putAll(Map.of(
                "patient.givenName", "Ada",
                "patient.email", "ada@example.org",
                "patient.sexAtBirth", "FEMALE",
                "restlessLegs.severity", "5",
                "restlessLegs.nightsPerWeek", "4",
                "restlessLegs.familyHistory", "false",
                "veins.visible", "true",
                "veins.legs", "LEFT",
                "veins.symptoms", "ACHING"));
        answers.putAll(Map.of(
                "patient.dateOfBirth.day", "31", "patient.dateOfBirth.month", "1", "patient.dateOfBirth.year", "1970"));
        return answers;
    }

    private String open(String path) {
        patient.get(path);
        return patient.post(path, BIRTH).body();
    }

    private HttpResponse<String> send(String path, String page, byte[] file, String name, String... fields) {
        Matcher visit = VISIT.matcher(page);
        assertThat(visit.find()).as(page).isTrue();
        String[] all = new String[fields.length + 4];
        all[0] = "visit";
        all[1] = visit.group(1);
        all[2] = "_csrf";
        all[3] = Visitor.token(page);
        System.arraycopy(fields, 0, all, 4, fields.length);
        return patient.upload(path, "file", name, file, all);
    }

    private List<String> kinds(ReferralId id) {
        return jdbc.sql(
                        "select kind from clinic.document where referral_id = :id and attached_role = 'PATIENT' order by attached_at")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    @Test
    void aPhotographIsSentByTheLinkOfTheFirstMessageAndOneMoreFromTheSamePage() {
        ReferralId id = driver.receive(Reports.dual());
        String path = links.of(id, LinkPurpose.SEND_DOCUMENTS);
        String page = open(path);
        assertThat(page).contains("multipart/form-data", "at most 5 at once", "Photograph of the legs");

        HttpResponse<String> bad = send(path, page, "<svg/>".getBytes(), "leg<b>.jpg", "kind", "LEG_PHOTOGRAPH");
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body()).contains("These files were not taken", "leg&lt;b&gt;", "is no PDF, JPEG, PNG or TIFF");
        assertThat(send(path, page, new byte[0], "", "kind", "LETTER").body()).contains("Please choose a file.");
        assertThat(kinds(id)).isEmpty();

        HttpResponse<String> good =
                send(path, page, SomeFiles.photograph(40, 30, 6), "leg.jpg", "kind", "LEG_PHOTOGRAPH");
        assertThat(good.statusCode()).as(good.body()).isEqualTo(200);
        assertThat(good.body()).contains("We have your files");
        // A double click, and then another one.
        assertThat(send(path, page, SomeFiles.photograph(40, 30, 6), "leg.jpg", "kind", "LEG_PHOTOGRAPH")
                        .body())
                .contains("We have your files");
        assertThat(send(path, page, SomeFiles.pdf(1), "letter.pdf", "kind", "LETTER")
                        .body())
                .contains("We have your files");
        assertThat(kinds(id)).containsExactlyInAnyOrder("LEG_PHOTOGRAPH", "LETTER");
        assertThat(send(path, page, "<svg/>".getBytes(), "third.jpg", "kind", "LETTER")
                        .body())
                .contains("“third” is no PDF");
        assertThat(driver.timeline(id)).contains("DOCUMENT_ATTACHED");

        String reference = jdbc.sql("select reference from clinic.referral where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
        patient.get("/status");
        assertThat(patient.post("/status", "reference=" + reference + "&" + BIRTH)
                        .body())
                .contains("What you sent us", "Photograph of the legs “leg”", "Being checked for viruses");
    }

    @Test
    void aQuestionIsAnsweredWithAFileAlone() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.INCOMPLETE);
        String path = links.of(id, LinkPurpose.ANSWER_QUESTION);
        String page = open(path);

        HttpResponse<String> done = send(path, page, SomeFiles.pdf(1), "list.pdf", "answer", "", "kind", "LETTER");
        assertThat(done.body()).contains("We have your answer");
        assertThat(kinds(id)).containsExactly("LETTER");
        driver.pass(id, Duration.ZERO);
        assertThat(driver.state(id)).isEqualTo(ReferralState.CHECKING);
    }

    @Test
    void aPhotographIsAskedForByAFileAndWordsOfAPageFromBeforeAreReadAllTheSame() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(
                id,
                "CheckReferral",
                "intake",
                "{'outcome':'INCOMPLETE','missing':['PHOTOGRAPH'],'question':'Which tablets do you take?'}");
        String path = links.of(id, LinkPurpose.ANSWER_QUESTION);
        String page = open(path);
        assertThat(page)
                .contains("We also need a photograph of your legs")
                .doesNotContain("name=\"CheckReferral.Missing.PHOTOGRAPH\"");

        HttpResponse<String> done = send(
                path,
                page,
                new byte[0],
                "",
                "answer",
                "",
                "CheckReferral.Missing.PHOTOGRAPH",
                "My telephone has no camera");
        assertThat(done.body()).contains("We have your answer");
        assertThat(jdbc.sql("select string_agg(text, ' ') from clinic.note where referral_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .contains("My telephone has no camera");
    }

    /** @return the receipt's page */
    private static String report(Visitor sender, String family) {
        String page = sender.get("/refer").body();
        Matcher stamp = STAMP.matcher(page);
        assertThat(stamp.find()).isTrue();
        Map<String, String> answers = new HashMap<>(ANSWERS);
        answers.put("patient.familyName", family);
        answers.put("formId", stamp.group(1));
        answers.put("proof", ProofOfWork.of(stamp.group(1), 1));
        assertThat(sender.post("/refer", Visitor.token(page), answers).statusCode())
                .isEqualTo(302);
        return sender.get("/refer/receipt").body();
    }

    /** Anybody who knows a name and a date of birth may send a report, and files with it. */
    @Test
    void whatComesWithAFurtherReportIsNotShownToThePatientAsTheirOwn() {
        String family = "Further" + UUID.randomUUID();
        report(patient, family);
        ReferralId id = new ReferralId(jdbc.sql("select id from clinic.referral where family_name = :name")
                .param("name", family)
                .query(UUID.class)
                .single());
        Visitor other = new Visitor(port);
        String token = Visitor.token(report(other, family));
        byte[] leg = SomeFiles.photograph(31, 20, 1);
        assertThat(other.upload("/refer/documents", "file", "leg.jpg", leg, "_csrf", token, "kind", "LEG_PHOTOGRAPH")
                        .statusCode())
                .isEqualTo(302);

        assertThat(kinds(id)).containsExactly("LEG_PHOTOGRAPH");
        assertThat(ownStatus.of(referrals.get(id)).get("documents")).isEqualTo(List.of());
        Visitor intake = Visitor.signedIn(port, "intake");
        String documents = "/api/referrals/" + id + "/documents";
        assertThat(Visitor.json(intake.get(documents))
                        .at("/documents/0/withFurtherReport")
                        .asBoolean())
                .isTrue();
        for (int i = 1; i < 10; i++) {
            other.upload("/refer/documents", "file", "a.png", SomeFiles.picture("png", 5 + i, 5), "_csrf", token);
        }
        assertThat(other.upload("/refer/documents", "file", "a.png", SomeFiles.picture("png", 4, 5), "_csrf", token)
                        .statusCode())
                .isEqualTo(422);
        // The clinic's own, which somebody knows, is no longer in doubt.
        assertThat(intake.upload(documents, "file", "leg.jpg", leg, "kind", "LEG_PHOTOGRAPH")
                        .statusCode())
                .isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from clinic.document where referral_id = :id and not with_further_report")
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void afterAReportFilesAreSentFromItsReceiptAndARefusedOneCostsNothing() {
        String family = "Receipt" + UUID.randomUUID();
        String receipt = report(patient, family);
        assertThat(receipt).contains("Your report is saved.", "multipart/form-data");
        String token = Visitor.token(receipt);

        HttpResponse<String> bad = patient.upload(
                "/refer/documents", "file", "leg.jpg", "no".getBytes(), "_csrf", token, "kind", "LEG_PHOTOGRAPH");
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body()).contains("“leg” is no PDF", "Your report is saved.");
        assertThat(patient.upload(
                                "/refer/documents",
                                "file",
                                "leg.jpg",
                                SomeFiles.photograph(30, 20, 1),
                                "_csrf",
                                token,
                                "kind",
                                "LEG_PHOTOGRAPH")
                        .statusCode())
                .isEqualTo(302);
        assertThat(patient.get("/refer/receipt").body()).contains("We have: leg");
        ReferralId id = new ReferralId(jdbc.sql("select id from clinic.referral where family_name = :name")
                .param("name", family)
                .query(UUID.class)
                .single());
        assertThat(kinds(id)).containsExactly("LEG_PHOTOGRAPH");

        Visitor stranger = new Visitor(port);
        String other = Visitor.token(stranger.get("/refer").body());
        assertThat(stranger.upload("/refer/documents", "file", "a.pdf", SomeFiles.pdf(1), "_csrf", other)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/refer");
    }

    @Test
    void whoWasNotLetInSendsNothingAndNothingOfItIsLookedAt() {
        ReferralId id = driver.receive(Reports.dual());
        String path = links.of(id, LinkPurpose.SEND_DOCUMENTS);
        String asked = patient.get(path).body();

        HttpResponse<String> answer = patient.upload(
                path,
                "file",
                "a.pdf",
                SomeFiles.pdf(1),
                "visit",
                "x".repeat(43),
                "_csrf",
                Visitor.token(asked),
                "kind",
                "LETTER");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(new Visitor(port)
                        .upload(path, "file", "a.pdf", SomeFiles.pdf(1), "kind", "LETTER")
                        .statusCode())
                .isIn(302, 403, 422);
        assertThat(kinds(id)).isEmpty();
    }
}
