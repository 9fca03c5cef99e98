package clinic.vein.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.insight.figures.KeepFigures;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.referral.DeathSource;
import clinic.vein.referral.RecordDeath;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.UndoEnding;
import clinic.vein.referral.archive.Archive;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a closed referral's timeline lies is nobody's business but the database's. */
@ClinicTest
class ArchivedRecordTest {

    @Autowired
    private MarkedPatient markedPatient;

    @Autowired
    private Archive archive;

    @Autowired
    private EraseRecord eraseRecord;

    @Autowired
    private HoldRecord holdRecord;

    @Autowired
    private KeepFigures keepFigures;

    @Autowired
    private RecordDeath recordDeath;

    @Autowired
    private UndoEnding undoEnding;

    @Autowired
    private Referrals referrals;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final Map<String, Visitor> desks = new LinkedHashMap<>();

    @BeforeEach
    void begin() {
        driver.begin();
    }

    private void archive() {
        Instant later = driver.now().plus(Duration.ofDays(1));
        while (archive.makeMonth(later) > 0) {
            // The next month.
        }
        while (archive.move(later, 100) > 0) {
            // The next hundred.
        }
    }

    private List<String> parts(ReferralId id) {
        return jdbc.sql("""
                        select distinct coalesce(archived::text, 'current') from clinic.referral_event
                        where referral_id = :id order by 1""").param("id", id.value()).query(String.class).list();
    }

    private String get(String account, String path) {
        return shown(desks.computeIfAbsent(account, name -> Visitor.signedIn(port, name))
                .get(path));
    }

    /** Without what is of that answer alone: its tokens, its moment, and who has read before it. */
    private static String shown(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + ": " + answer.body()).isEqualTo(200);
        return answer.body()
                .replaceAll("(_csrf\" (value|content)=)\"[^\"]*\"", "$1")
                .replaceAll("nonce=\"[^\"]*\"", "")
                .replaceAll("\"copiedAt\":\"[^\"]*\"", "")
                .replaceAll("\\{\"name\":\"readers\",.*?\\]\\}", "");
    }

    private Map<String, String> answers(ReferralId id) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String path : List.of("", "/timeline", "/documents", "/talk")) {
            answers.put("record" + path, get("vascular", "/api/referrals/" + id + path));
        }
        for (String path : List.of("/contact", "/person", "/recalls", "/ending")) {
            answers.put("enquiry" + path, get("intake", "/enquiries/" + id + path));
        }
        answers.put("copy", get("privacy", "/api/referrals/" + id + "/copy"));
        answers.put("retention", get("privacy", "/api/privacy/retention"));
        answers.put("found", found(id));
        keepFigures.bringUpToDate();
        for (String path :
                List.of("/operations/figures.csv", "/operations/cases?of=STAGE&part=ASSESSED", "/operations")) {
            answers.put(path, get("clinicadmin", path));
        }
        answers.put("outcomes", get("clinicadmin", "/api/outcomes"));
        answers.put("status", status(id));
        return answers;
    }

    private String found(ReferralId id) {
        String reference = referrals.find(id).orElseThrow().reference().value();
        return shown(desks.get("intake").postJson("/api/referrals:search", "{\"reference\":\"" + reference + "\"}"));
    }

    private String status(ReferralId id) {
        var referral = referrals.find(id).orElseThrow();
        var born = referral.report().patient().dateOfBirth().earliest();
        return shown(new Visitor(port)
                .submit(
                        "/status",
                        Map.of(
                                "reference", referral.reference().value(),
                                "dateOfBirth.day", "" + born.getDayOfMonth(),
                                "dateOfBirth.month", "" + born.getMonthValue(),
                                "dateOfBirth.year", "" + born.getYear())));
    }

    @Test
    void isReadHeldAndErasedAsBefore() {
        ReferralId id = markedPatient.treated("qvxarchivemark");
        Map<String, String> before = answers(id);
        assertThat(before.get("copy")).contains("qvxarchivemark");

        archive();

        assertThat(parts(id)).singleElement().isNotEqualTo("current");
        assertThat(answers(id)).isEqualTo(before);

        driver.as("privacy", () -> {
            holdRecord.place(id, "Claim 17");
            return null;
        });
        assertThatThrownBy(() -> erase(id)).isInstanceOf(Refused.class);
        driver.as("privacy", () -> {
            holdRecord.lift(id, "Settled");
            return null;
        });
        keepFigures.bringUpToDate();
        archive();
        assertThat(erase(id).counts()).containsKey("referral_event");
        assertThat(markedPatient.tablesWith("clinic", "qvxarchivemark")).isEmpty();
    }

    private List<String> timeline(ReferralId id) {
        return jdbc.sql(
                        "select entry::text || ' ' || actor from clinic.referral_event where referral_id = :id order by id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private Certificate erase(ReferralId id) {
        return driver.as("privacy", () -> eraseRecord.onRequest(id, OverrideReason.CONSENT_WITHDRAWN));
    }

    @Test
    void anEndingIsUndoneAsBefore() {
        ReferralId id = driver.receive(Reports.dual());
        driver.as("intake", () -> {
            recordDeath.record(id, new RecordDeath.Told(null, DeathSource.FAMILY, "Her daughter", false));
            return null;
        });
        archive();
        assertThat(parts(id)).singleElement().isNotEqualTo("current");
        List<String> written = timeline(id);

        driver.as("intake", () -> {
            undoEnding.ask(id, "another patient of that name");
            return null;
        });
        driver.as("nurse", () -> {
            undoEnding.confirm(id);
            return null;
        });

        assertThat(driver.task(id, "CheckReferral")).isNotNull();
        List<String> since = timeline(id);
        assertThat(since).startsWith(written.toArray(String[]::new)).hasSizeGreaterThan(written.size());
        archive();
        assertThat(parts(id)).as("what came since stays").contains("current");
    }
}
