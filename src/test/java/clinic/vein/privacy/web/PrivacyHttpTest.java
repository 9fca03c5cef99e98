package clinic.vein.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.ReferralId;
import clinic.vein.privacy.Certificate;
import clinic.vein.privacy.MarkedPatient;
import clinic.vein.referral.Referrals;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ClinicTest
class PrivacyHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private MarkedPatient markedPatient;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Catalogue catalogue;

    private Visitor privacy;

    @BeforeEach
    void signIn() {
        driver.begin();
        privacy = Visitor.signedIn(port, "privacy");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void theFilesOfTheRecordComeAsAnArchiveWhoseNamesAreOurs() throws IOException {
        ReferralId id = markedPatient.treated("qvxfilesmark");

        HttpResponse<byte[]> answer = privacy.getBytes("/api/referrals/" + id + "/copy.zip");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"VC-");
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            ZipEntry entry = archive.getNextEntry();
            assertThat(entry.getName()).matches("01-\\d{4}-\\d\\d-\\d\\d-duplex-report\\.pdf");
            assertThat(new String(archive.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("qvxfilesmark");
            assertThat(archive.getNextEntry()).isNull();
        }
        assertThat(privacy.get("/api/referrals/" + UUID.randomUUID() + "/copy.zip")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theCopyHoldsTheWholeRecordInBothForms() throws IOException {
        ReferralId id = markedPatient.treated("qvxcopymark");
        Visitor.signedIn(port, "nurse").get("/api/referrals/" + id);

        HttpResponse<String> answer = privacy.get("/api/referrals/" + id + "/copy");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        List<String> empty = new ArrayList<>();
        JsonNode copy = Visitor.json(answer);
        copy.get("sections").forEach(section -> {
            if (section.get("rows").isEmpty()) {
                empty.add(section.get("name").asText());
            }
        });
        assertThat(empty)
                .as("he went all the way")
                .containsExactly(
                        "corrections",
                        "identity",
                        "merges",
                        "endings",
                        "furtherReports",
                        "sentRequests",
                        "openTasks",
                        "openedByOthers",
                        "findings");
        assertThat(answer.body())
                .contains(
                        "Qvxcopymark",
                        "Is it qvxcopymark?",
                        MarkedPatient.born("qvxcopymark").toString(),
                        "qvxcopymark tablets",
                        "\"refluxMs\":920")
                .contains("\"reader\":\"nurse\"", "\"action\":\"RECORD_COPIED\"");

        HttpResponse<byte[]> paper = privacy.getBytes("/api/referrals/" + id + "/copy.pdf");

        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.headers().firstValue("Content-Type")).contains("application/pdf");
        String text = text(paper.body());
        assertThat(text)
                .contains(
                        "Copy of your record",
                        "Qvxcopymark",
                        "Is it qvxcopymark?",
                        DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(MarkedPatient.born("qvxcopymark")),
                        "Who read this record");
        copy.get("sections")
                .forEach(section ->
                        assertThat(text).contains(section.get("heading").asText()));
        assertThat(text).as("no code is left").doesNotContainPattern("\\b[A-Z]{2,}_[A-Z_]+\\b");
        Set<String> names = new TreeSet<>();
        copy.get("sections").forEach(section -> section.get("rows").forEach(row -> names(row, names)));
        assertThat(names)
                .as("each field has a name")
                .allSatisfy(name -> assertThat(catalogue.in(Language.ENGLISH).find("Field." + name))
                        .as(name)
                        .isPresent());
        copy.get("sections").forEach(section -> {
            assertThat(section.get("inWords")).hasSameSizeAs(section.get("rows"));
            assertThat(section.get("inWords").toString())
                    .as("beside each row stands how it is read")
                    .doesNotContainPattern("\\b[A-Z]{2,}_[A-Z_]+\\b");
        });
        assertThat(answer.body()).contains("\"action\":\"RECORD_COPIED\"", "\"Action\":\"Record copied\"");
    }

    private static void names(JsonNode fields, Set<String> names) {
        if (fields.isArray()) {
            fields.forEach(each -> names(each, names));
        }
        fields.properties().forEach(field -> {
            names.add(field.getKey());
            names(field.getValue(), names);
        });
    }

    @Test
    void whoeverIsNotPrivacyGetsNoCopyAndErasesNothing() {
        ReferralId id = driver.receive(MarkedPatient.report("qvxrolemark"));
        for (String account : List.of("intake", "nurse", "physician", "vascular", "clinicadmin", "administrator")) {
            Visitor somebody = Visitor.signedIn(port, account);
            assertThat(somebody.get("/api/referrals/" + id + "/copy").statusCode())
                    .as(account)
                    .isEqualTo(403);
            assertThat(somebody.get("/api/referrals/" + id + "/copy.pdf").statusCode())
                    .as(account)
                    .isEqualTo(403);
            assertThat(post(somebody, "/api/privacy/referrals/" + id + "/erasure", "{}")
                            .statusCode())
                    .as(account)
                    .isEqualTo(403);
            assertThat(somebody.get("/privacy").statusCode()).as(account).isEqualTo(403);
        }
        assertThat(privacy.get("/api/referrals/" + id).statusCode())
                .as("privacy sees no chart")
                .isEqualTo(403);
    }

    @Test
    void privacyFindsAPersonsReferralsWithoutTheirCharts() {
        ReferralId id = driver.receive(MarkedPatient.report("qvxsearchmark"));

        JsonNode found = Visitor.json(post(
                privacy,
                "/api/privacy/referrals:search",
                "{'familyName':'qvxsearchmarkfamily','dateOfBirth':'" + MarkedPatient.born("qvxsearchmark") + "'}"));

        assertThat(found.get("referrals")).hasSize(1);
        JsonNode referral = found.get("referrals").get(0);
        assertThat(referral.fieldNames()).toIterable().containsExactly("id", "reference", "state");
        assertThat(referral.get("id").asText()).isEqualTo(id.toString());
        assertThat(post(privacy, "/api/privacy/referrals:search", "{}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void thePageTakesAReferenceAsPeopleCopyIt() {
        ReferralId id = driver.receive(MarkedPatient.report("qvxcopiedmark"));
        String reference = referrals.find(id).orElseThrow().reference().value();
        String token = Visitor.token(privacy.get("/privacy").body());

        for (String copied : List.of(
                reference.toLowerCase(Locale.ROOT),
                reference.replace("-", ""),
                reference.substring(3).replace('-', ' '))) {
            assertThat(privacy.post("/privacy", token, Map.of("reference", copied))
                            .headers()
                            .firstValue("Location"))
                    .as(copied)
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/privacy/referrals/" + id));
        }
    }

    @Test
    void aRecordIsHeldReleasedAndErasedAndTheCertificateStays() throws IOException {
        ReferralId id = markedPatient.treated("qvxhttpmark");
        String reference = referrals.find(id).orElseThrow().reference().value();
        String record = "/api/privacy/referrals/" + id;
        assertThat(post(privacy, record + "/hold", "{'reason':' '}").statusCode())
                .isEqualTo(422);
        assertThat(post(privacy, record + "/hold", "{'reason':'Claim 17'}").statusCode())
                .isEqualTo(204);
        assertThat(post(privacy, record + "/erasure", "{'overrideReason':'OBJECTION'}")
                        .body())
                .contains("on.hold");
        assertThat(privacy.get("/api/privacy/retention?limit=200").body()).contains("ON_HOLD", reference);
        assertThat(post(privacy, record + "/hold-lifted", "{'reason':'Settled'}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(post(privacy, record + "/erasure", "{}").body()).contains("must.be.kept");

        JsonNode certificate = Visitor.json(post(privacy, record + "/erasure", "{'overrideReason':'OBJECTION'}"));

        assertThat(certificate.get("intact").asBoolean()).isTrue();
        assertThat(Certificate.sha256(certificate.get("statement").asText()))
                .isEqualTo(certificate.get("sha256").asText());
        String address = "/api/privacy/certificates/" + certificate.get("id").asText();
        assertThat(Visitor.json(privacy.get(address))).isEqualTo(certificate);
        assertThat(privacy.get("/api/privacy/certificates?limit=200").body())
                .contains(certificate.get("sha256").asText());
        assertThat(text(privacy.getBytes(address + "/pdf").body()))
                .contains(
                        "Certificate of erasure",
                        "objected",
                        certificate.get("id").asText())
                .doesNotContainIgnoringCase("qvxhttpmark")
                .doesNotContain(reference);
        assertThat(Visitor.json(post(privacy, record + "/erasure", "{}")))
                .as("asked again")
                .isEqualTo(certificate);

        assertThat(privacy.get("/api/referrals/" + id + "/copy").statusCode()).isEqualTo(404);
        Visitor nurse = Visitor.signedIn(port, "nurse");
        HttpResponse<String> chart = nurse.get("/api/referrals/" + id);
        assertThat(chart.statusCode()).isEqualTo(404);
        assertThat(chart.body()).contains("no.such.referral");
        assertThat(nurse.get("/api/referrals/" + id + "/timeline").statusCode()).isEqualTo(404);
        Visitor patient = new Visitor(port);
        patient.get("/status");
        assertThat(patient.post(
                                "/status",
                                "reference=" + reference
                                        + "&dateOfBirth.day=5&dateOfBirth.month=4&dateOfBirth.year=1937")
                        .body())
                .contains("We cannot show a referral");
        assertThat(privacy.get("/api/referrals/" + id + "/readers").body())
                .as("who had read it stays known")
                .contains("READERS_READ");
    }

    /** Single quotes stand for double ones. */
    private static HttpResponse<String> post(Visitor visitor, String path, String json) {
        return visitor.postJson(path, json.replace('\'', '"'));
    }
}
