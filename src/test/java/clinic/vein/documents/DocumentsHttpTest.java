package clinic.vein.documents;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.documents.file.DrawPreviews;
import clinic.vein.documents.file.FileTurns;
import clinic.vein.documents.scan.VirusScanner;
import clinic.vein.documents.scan.VirusScanner.Finding;
import clinic.vein.documents.scan.VirusScanner.Result;
import clinic.vein.kernel.ReferralId;
import clinic.vein.process.Turns;
import clinic.vein.referral.Progress;
import clinic.vein.testing.ApiClient;
import clinic.vein.testing.Beside;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What becomes of a document, from the door to the one who looks at it. */
@ClinicTest
class DocumentsHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private SettleDocuments settle;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Documents documents;

    @Autowired
    private Quarantine quarantine;

    @Autowired
    private DrawPreviews draw;

    @Autowired
    private FileTurns files;

    @Autowired
    private Progress progress;

    @Autowired
    private Turns turns;

    @Autowired
    private TransactionOperations transaction;

    private ReferralId id;
    private Visitor intake;

    @BeforeEach
    void begin() {
        // What waits of other tests stays where it is: a scanner here is asked about no other file.
        jdbc.sql(
                        "update clinic.document set next_attempt_at = now() + interval '100 years' where state = 'QUARANTINED'")
                .update();
        driver.begin();
        id = driver.receive(Reports.dual());
        intake = Visitor.signedIn(port, "intake");
    }

    private String documents() {
        return "/api/referrals/" + id + "/documents";
    }

    private HttpResponse<String> attach(Visitor who, byte[] file, String name, String kind) {
        return who.upload(documents(), "file", name, file, "kind", kind);
    }

    private long audited(String action) {
        return jdbc.sql("select count(*) from clinic.audit_event where referral_id = :id and action = :action")
                .param("id", id.value())
                .param("action", action)
                .query(Long.class)
                .single();
    }

    @Test
    void aPhotographIsAttachedCheckedAndLookedAt() throws IOException {
        HttpResponse<String> answer =
                attach(intake, SomeFiles.photograph(60, 40, 6), "../Bein links.JPG", "LEG_PHOTOGRAPH");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode sent = Visitor.json(answer);
        assertThat(sent.at("/name").asText()).isEqualTo("Bein links");
        assertThat(sent.at("/state").asText()).isEqualTo("QUARANTINED");
        assertThat(sent.at("/url").isNull()).isTrue();
        String address = documents() + "/" + sent.at("/id").asText();
        assertThat(answer.headers().firstValue("Location")).contains(address);
        assertThat(driver.timeline(id)).contains("DOCUMENT_ATTACHED");

        // Nobody sees what was not scanned.
        assertThat(intake.get(address).statusCode()).isEqualTo(409);
        assertThat(intake.get(address + "/pages/1").statusCode()).isEqualTo(409);
        settle.run();

        HttpResponse<byte[]> whole = intake.getBytes(address);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(whole.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"VC-")
                .endsWith(".jpg\"");
        assertThat(whole.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(whole.headers().allValues("Content-Security-Policy").toString())
                .contains("sandbox");
        assertThat(whole.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(whole.body()));
        assertThat(kept.getWidth()).isEqualTo(40);

        HttpResponse<byte[]> page = intake.getBytes(address + "/pages/1");
        assertThat(page.headers().firstValue("Content-Disposition")).contains("inline");
        assertThat(ImageIO.read(new ByteArrayInputStream(page.body())).getHeight())
                .isEqualTo(60);
        assertThat(intake.get(address + "/pages/2").statusCode()).isEqualTo(404);
        assertThat(audited("DOCUMENT_READ")).isEqualTo(3);

        JsonNode caseFile = Visitor.json(intake.get("/api/referrals/" + id));
        assertThat(caseFile.at("/documents/0/previews/0").asText()).isEqualTo(address + "/pages/1");
        assertThat(Visitor.json(intake.get(documents()))
                        .at("/documents/0/kindTitle")
                        .asText())
                .isEqualTo("Photograph of the legs");
    }

    @Test
    void whatCannotBeKeptIsRefusedWithAReasonAndLeavesNothing() {
        HttpResponse<String> answer = attach(intake, "<svg onload='x()'/>".getBytes(), "leg.jpg", "LEG_PHOTOGRAPH");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Visitor.json(answer).at("/violations/0/code").asText()).isEqualTo("file.type");
        assertThat(Visitor.json(answer).at("/violations/0/message").asText())
                .contains("“leg”", "PDF, JPEG, PNG or TIFF");

        assertThat(attach(intake, SomeFiles.pngOfSize(60_000, 60_000), "a.png", "OTHER")
                        .body())
                .contains("file.too.many.pixels", "40 million");
        assertThat(attach(intake, new byte[16 * 1024 * 1024], "a.png", "OTHER").statusCode())
                .isEqualTo(413);
        assertThat(attach(intake, SomeFiles.pdf(1), "a.pdf", "GOSSIP").statusCode())
                .isEqualTo(400);
        assertThat(Visitor.json(intake.get(documents())).at("/documents")).isEmpty();
        assertThat(driver.timeline(id)).doesNotContain("DOCUMENT_ATTACHED");
    }

    private SettleDocuments scannedBy(VirusScanner scanner) {
        return new SettleDocuments(
                documents, quarantine, scanner, draw, files, progress, turns, transaction, Clock.systemUTC());
    }

    private String state() {
        return jdbc.sql("select state from clinic.document where referral_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    @Test
    void whileTheScannerIsAwayAFileWaitsUnseenAndIsTriedAgainUntilItIsThere() {
        attach(intake, SomeFiles.pdf(1), "letter.pdf", "LETTER");
        Finding away = new Finding(Result.NOT_SCANNED, "");
        scannedBy(content -> away).run();
        assertThat(state()).isEqualTo("QUARANTINED");
        // It is claimed for a while: another node does not scan it at the same time.
        scannedBy(content -> new Finding(Result.CLEAN, "")).run();
        assertThat(state()).isEqualTo("QUARANTINED");

        jdbc.sql("update clinic.document set next_attempt_at = now() where referral_id = :id")
                .param("id", id.value())
                .update();
        scannedBy(content -> new Finding(Result.CLEAN, "")).run();
        assertThat(state()).isEqualTo("AVAILABLE");
    }

    @Test
    void aFileWithAVirusIsRefusedItsBytesGoAndTheTimelineSaysSo() {
        String address = documents() + "/"
                + Visitor.json(attach(intake, SomeFiles.pdf(1), "letter.pdf", "LETTER"))
                        .at("/id")
                        .asText();
        scannedBy(content -> new Finding(Result.INFECTED, "Test.Virus")).run();

        assertThat(state()).isEqualTo("INFECTED");
        assertThat(intake.get(address).statusCode()).isEqualTo(409);
        assertThat(intake.get(address).body()).contains("a virus was found");
        assertThat(driver.timeline(id)).contains("DOCUMENT_INFECTED");
        assertThat(jdbc.sql("""
                                select count(*) from clinic.document_file file
                                join clinic.document on document.id = file.document_id
                                where referral_id = :id""").param("id", id.value()).query(Long.class).single())
                .isZero();
    }

    /** Two nodes have the same document: the scanner of the one knows the virus, that of the other does not yet. */
    @Test
    void aVirusThatIsFoundAfterSomebodyLetItPassIsRefusedAllTheSame() {
        String address = documents() + "/"
                + Visitor.json(attach(intake, SomeFiles.pdf(1), "letter.pdf", "LETTER"))
                        .at("/id")
                        .asText();
        scannedBy(content -> {
                    scannedAgain(content2 -> new Finding(Result.CLEAN, ""));
                    assertThat(state()).isEqualTo("AVAILABLE");
                    return new Finding(Result.INFECTED, "Test.Virus");
                })
                .run();

        assertThat(state()).isEqualTo("INFECTED");
        assertThat(intake.get(address + "/pages/1").statusCode()).isEqualTo(409);
        assertThat(driver.timeline(id)).contains("DOCUMENT_INFECTED");
        assertThat(quarantine.standing(Instant.now()).infected()).isPositive();
        intake.postJson(address + "/removal", "{\"reason\":\"TWICE\"}");
        assertThat(state()).isEqualTo("REMOVED");
    }

    private void scannedAgain(VirusScanner scanner) {
        jdbc.sql("update clinic.document set next_attempt_at = now() where referral_id = :id")
                .param("id", id.value())
                .update();
        scannedBy(scanner).run();
    }

    @Test
    void whatBroughtTheApplicationDownTwiceWhenItWasDrawnIsShownWithoutPictures() {
        attach(intake, SomeFiles.pdf(1), "letter.pdf", "LETTER");
        jdbc.sql("update clinic.document set drawings = 2 where referral_id = :id")
                .param("id", id.value())
                .update();
        scannedBy(content -> new Finding(Result.CLEAN, "")).run();

        JsonNode shown = Visitor.json(intake.get(documents())).at("/documents/0");
        assertThat(shown.at("/state").asText()).isEqualTo("AVAILABLE");
        assertThat(shown.at("/previews")).isEmpty();
    }

    @Test
    void whatWaitsUnseenIsToldToThoseWhoRunTheApplication() {
        attach(intake, SomeFiles.pdf(1), "letter.pdf", "LETTER");
        jdbc.sql("update clinic.document set attached_at = now() - interval '2 hours' where referral_id = :id")
                .param("id", id.value())
                .update();
        assertThat(quarantine.standing(Instant.now()).oldestSeconds()).isBetween(7_199L, 8_000L);
        settle.run();
        assertThat(quarantine.standing(Instant.now()).oldestSeconds()).isLessThan(7_199L);
    }

    @Test
    void whatWasRemovedIsForgottenAfterAWhileButNotWhileTheRecordIsOnHold() {
        String address = documents() + "/"
                + Visitor.json(attach(intake, SomeFiles.pdf(1), "letter.pdf", "LETTER"))
                        .at("/id")
                        .asText();
        settle.run();
        intake.postJson(address + "/removal", "{\"reason\":\"TWICE\"}");
        DocumentId document = new DocumentId(UUID.fromString(address.substring(address.length() - 36)));

        documents.forgetRemoved(Instant.now().minusSeconds(3600));
        assertThat(documents.file(document)).isPresent();
        jdbc.sql("""
                        insert into clinic.legal_hold (id, referral_id, placed_at, placed_by, reason)
                        values (gen_random_uuid(), :id, now(), 'privacy', 'A claim is made')""").param("id", id.value()).update();
        documents.forgetRemoved(Instant.now().plusSeconds(3600));
        assertThat(documents.file(document)).isPresent();
        jdbc.sql("""
                        update clinic.legal_hold set lifted_at = now(), lifted_by = 'privacy', lift_reason = 'Settled'
                        where referral_id = :id""").param("id", id.value()).update();
        documents.forgetRemoved(Instant.now().plusSeconds(3600));
        assertThat(documents.file(document)).isEmpty();
        assertThat(documents.preview(document, 1)).isEmpty();
    }

    @Test
    void theSameFileIsThereOnceHoweverOftenItIsSentAtTheSameMoment() {
        byte[] letter = SomeFiles.pdf(1);
        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 4)
                .mapToObj(each -> Beside.get(() -> attach(intake, letter, "letter" + each + ".pdf", "LETTER")))
                .toList();

        assertThat(sent.stream().map(each -> Beside.result(each).statusCode()))
                .containsOnlyOnce(201)
                .containsOnly(200, 201);
        assertThat(Visitor.json(intake.get(documents())).at("/documents")).hasSize(1);
        assertThat(driver.timeline(id).stream().filter("DOCUMENT_ATTACHED"::equals))
                .hasSize(1);
    }

    @Test
    void anotherSystemSendsWithItsTokenAndAKeyOfItsOwn() {
        Visitor surgery = new Visitor(port);
        String token = ApiClient.token(port, "client-surgery");
        String key = UUID.randomUUID().toString();
        byte[] report = SomeFiles.pdf(1);

        HttpResponse<String> first = sendByKey(surgery, token, key, report, "DUPLEX_REPORT");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        HttpResponse<String> again = sendByKey(surgery, token, key, report, "DUPLEX_REPORT");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(Visitor.json(again)).isEqualTo(Visitor.json(first));
        HttpResponse<String> other = sendByKey(surgery, token, key, SomeFiles.pdf(2), "DUPLEX_REPORT");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("idempotency.key.reused");

        assertThat(sendByKey(surgery, ApiClient.token(port, "client-reader"), key, report, "DUPLEX_REPORT")
                        .statusCode())
                .isEqualTo(403);
        id = new ReferralId(UUID.randomUUID());
        assertThat(sendByKey(surgery, token, key, report, "DUPLEX_REPORT").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> sendByKey(Visitor who, String token, String key, byte[] file, String kind) {
        return who.uploadWith(
                documents(),
                "file",
                "a.pdf",
                file,
                List.of("Authorization", "Bearer " + token, "Idempotency-Key", key),
                "kind",
                kind);
    }

    @Test
    void whoDoesNotLookAfterThePatientSeesNothingAndAddsNothing() {
        attach(intake, SomeFiles.pdf(1), "letter.pdf", "LETTER");
        settle.run();
        String address = documents() + "/"
                + Visitor.json(intake.get(documents())).at("/documents/0/id").asText();
        Visitor vascular = Visitor.signedIn(port, "vascular");

        assertThat(vascular.get(documents()).statusCode()).isEqualTo(403);
        assertThat(vascular.get(address).statusCode()).isEqualTo(403);
        assertThat(vascular.get(address + "/pages/1").statusCode()).isEqualTo(403);
        assertThat(attach(vascular, SomeFiles.pdf(2), "b.pdf", "LETTER").statusCode())
                .isEqualTo(403);
        assertThat(vascular.postJson(address + "/removal", "{\"reason\":\"TWICE\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Visitor.signedIn(port, "clinicadmin").get(address).statusCode())
                .isEqualTo(403);
        // Of another referral it is not there.
        ReferralId other = driver.receive(Reports.dual());
        assertThat(intake.get("/api/referrals/" + other + "/documents/" + address.substring(address.length() - 36))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aWrongPatientsPhotographIsTakenOffAndThatStaysOnRecord() {
        attach(intake, SomeFiles.photograph(30, 30, 1), "Mary Brown.jpg", "LEG_PHOTOGRAPH");
        settle.run();
        String address = documents() + "/"
                + Visitor.json(intake.get(documents())).at("/documents/0/id").asText();

        assertThat(intake.postJson(address + "/removal", "{}").statusCode()).isEqualTo(422);
        assertThat(intake.postJson(address + "/removal", "{\"reason\":\"ANOTHER_PATIENT\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(intake.get(address).statusCode()).isEqualTo(409);
        assertThat(intake.get(address + "/pages/1").statusCode()).isEqualTo(409);
        assertThat(intake.postJson(address + "/removal", "{\"reason\":\"TWICE\"}")
                        .statusCode())
                .isEqualTo(409);
        String list = intake.get(documents()).body();
        assertThat(list).contains("REMOVED").doesNotContain("Mary Brown");
        assertThat(driver.timeline(id)).contains("DOCUMENT_REMOVED");
        assertThat(intake.get("/api/referrals/" + id + "/timeline").body())
                .contains("Document taken off: photograph of the legs, it was of another patient");
        // The same file may come again, for the right reason.
        assertThat(attach(intake, SomeFiles.photograph(30, 30, 1), "Mary Brown.jpg", "LEG_PHOTOGRAPH")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aClosedReferralTakesNothingMoreAndShowsWhatItHas() {
        attach(intake, SomeFiles.pdf(1), "letter.pdf", "LETTER");
        settle.run();
        String address =
                Visitor.json(intake.get(documents())).at("/documents/0/url").asText();
        assertThat(intake.postJson("/api/referrals/" + id + "/withdrawal", "{\"text\":\"Moved to another town\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(attach(intake, SomeFiles.pdf(2), "b.pdf", "LETTER").statusCode())
                .isEqualTo(409);
        intake.postJson("/api/referrals/" + id + "/access", "{\"reason\":\"The patient asks for the letter\"}");
        assertThat(intake.getBytes(address).statusCode()).isEqualTo(200);
    }

    @Test
    void aReferralHasSoManyDocumentsAndNoMore() {
        byte[] picture = SomeFiles.picture("png", 10, 10);
        jdbc.sql("""
                        insert into clinic.document (id, referral_id, kind, type, name, size, pages, sha256, sent_sha256,
                            attached_at, attached_by, attached_role, next_attempt_at, state)
                        select gen_random_uuid(), :id, 'OTHER', 'PNG', '', 1, 1, repeat('0', 64),
                            lpad(number::text, 64, '0'), now(), 'intake', 'INTAKE', now(), 'AVAILABLE'
                        from generate_series(1, 40) number""").param("id", id.value()).update();
        HttpResponse<String> answer = attach(intake, picture, "a.png", "OTHER");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("too.many", "40 documents");
    }
}
