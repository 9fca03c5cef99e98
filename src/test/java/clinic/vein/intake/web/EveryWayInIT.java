package clinic.vein.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.intake.RandomPatient;
import clinic.vein.intake.SampleDocument;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.Source;
import clinic.vein.review.AdviceByTables;
import clinic.vein.review.AdviceByTables.Said;
import clinic.vein.testing.LeftToVerify;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The same patient is the same report by the page, by reception's form, from another system and from a file: all that the
 * tables ask is equal, and so is what they say.
 */
@LeftToVerify
@SpringBootTest(
        classes = IntakePages.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "clinic.patient-pages.sent=1000+1/PT1H",
            "clinic.patient-pages.sent-by-all=1000+1/PT1H",
        })
class EveryWayInIT extends PatientAtThePages {

    private static final int PATIENTS = 200;
    private static final long SEED = Long.getLong("clinic.seed", 20261129L);

    private final List<ReferralReport> taken = new ArrayList<>();
    private final AdviceByTables advice = new AdviceByTables();
    private final Set<String> pathways = new TreeSet<>();
    private final Set<String> urgencies = new TreeSet<>();
    private final Set<String> recommendations = new TreeSet<>();
    private final Set<String> causes = new TreeSet<>();

    @Test
    void twoHundredPatientsAreTheSameByEveryWay() {
        Random random = new Random(SEED);
        intake.beforeReceiving(report -> {
            taken.add(report);
            return report;
        });
        List<RandomPatient> patients = Stream.generate(() -> random)
                .limit(PATIENTS)
                .map(each -> new RandomPatient(
                        each, "Quill" + Long.toString(each.nextLong() >>> 1, 36).replaceAll("[0-9]", "x")))
                .toList();

        List<ReferralReport> byFile = byFile(patients);

        assertThat(byFile).as("seed %d", SEED).hasSize(PATIENTS);
        for (int i = 0; i < PATIENTS; i++) {
            RandomPatient patient = patients.get(i);
            ReferralReport report = byApi(patient);
            String which = "seed %d, patient %d: %s".formatted(SEED, i, patient);
            assertSaidTheSame(report, byFile.get(i), "CSV, " + which);
            assertSaidTheSame(report, byPage(patient), "page, " + which);
            assertSaidTheSame(
                    report, SampleDocument.reader().read(patient.telephone(), Source.STAFF), "telephone, " + which);
        }
        assertThat(pathways).as("the patients are of every kind").hasSizeGreaterThan(2);
        assertThat(urgencies).hasSizeGreaterThan(2);
        assertThat(recommendations).hasSizeGreaterThan(1);
        assertThat(causes).hasSizeGreaterThan(4);
    }

    private static void assertSame(ReferralReport one, ReferralReport other, String which) {
        assertThat(other.patient()).as(which).isEqualTo(one.patient());
        assertThat(other.restlessLegs()).as(which).isEqualTo(one.restlessLegs());
        assertThat(other.veins()).as(which).isEqualTo(one.veins());
        assertThat(other.background()).as(which).isEqualTo(one.background());
    }

    /** Not only the same answers: the tables say the same of them. */
    private void assertSaidTheSame(ReferralReport one, ReferralReport other, String which) {
        assertSame(one, other, which);
        Said said = advice.of(one);
        assertThat(advice.of(other)).as(which).isEqualTo(said);
        pathways.add(said.pathway());
        urgencies.add(said.urgency());
        recommendations.add(String.valueOf(said.recommendation()));
        causes.addAll(said.causes());
    }

    private ReferralReport byApi(RandomPatient patient) {
        HttpResponse<String> answer = send(to("/api/referrals")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(patient.api())));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return last();
    }

    private ReferralReport byPage(RandomPatient patient) {
        String stamp = stamp();
        String body = Stream.concat(
                        patient.page().stream(),
                        Stream.of(Map.entry("formId", stamp), Map.entry("proof", ProofOfWork.of(stamp, PROOF_BITS))))
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(to("/refer")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return last();
    }

    private List<ReferralReport> byFile(List<RandomPatient> patients) {
        String file = patients.stream()
                .map(RandomPatient::csvRow)
                .collect(Collectors.joining("\n", RandomPatient.csvHeader() + "\n", "\n"));
        HttpResponse<String> answer = send(
                to("/api/referrals:import").header("Content-Type", "text/csv").POST(BodyPublishers.ofString(file)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(taken).as(answer.body()).hasSize(PATIENTS);
        return List.copyOf(taken);
    }

    private ReferralReport last() {
        return taken.get(taken.size() - 1);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(get("/refer").uri().toString().replace("/refer", path)));
    }
}
