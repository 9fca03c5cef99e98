package clinic.vein.insight.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.ReportRedFlag;
import clinic.vein.testing.ApiClient;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.TestAccounts;
import clinic.vein.testing.Visitor;
import io.micrometer.tracing.Tracer;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The figures as Prometheus reads them. Other tests leave referrals behind, so each figure is compared with itself. */
@ClinicTest
class MetricsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private ReportRedFlag reportRedFlag;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Tracer tracer;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    private Map<String, Double> scrape() {
        String token = ApiClient.token(port, "client-metrics");
        HttpResponse<String> answer = new Visitor(port)
                .send("/actuator/prometheus", request -> request.header("Authorization", "Bearer " + token));
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, Double> figures = new TreeMap<>();
        answer.body().lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int space = line.lastIndexOf(' ');
            figures.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
        });
        return figures;
    }

    @Test
    void no_spans_are_made_where_no_traces_are_kept_and_filters_are_not_told_one_by_one() {
        assertThat(tracer.nextSpan().isNoop()).isTrue();
        assertThat(scrape().keySet())
                .noneMatch(name -> name.startsWith("spring_security"))
                .anyMatch(name -> name.startsWith("jvm_"));
        assertThat(scrape().keySet()).anyMatch(name -> name.startsWith("http_server_requests"));
    }

    @Test
    void whatHappensIsCountedAndWhatIsOpenStands() {
        Map<String, Double> before = scrape();

        driver.receive(Reports.dual());
        ReferralId checked = driver.receive(Reports.dual());
        driver.complete(checked, "CheckReferral", "intake", Submissions.COMPLETE);
        Map<String, Double> after = scrape();

        assertThat(more(before, after, "clinic_timeline_events_total{kind=\"received\"}"))
                .isEqualTo(2);
        assertThat(more(before, after, "clinic_timeline_events_total{kind=\"checked\"}"))
                .isEqualTo(1);
        assertThat(more(before, after, "clinic_referrals_open{state=\"checking\",urgency=\"routine\"}"))
                .isEqualTo(1);
        assertThat(more(before, after, "clinic_referrals_open{state=\"in_review\",urgency=\"routine\"}"))
                .isEqualTo(1);
        assertThat(more(before, after, "clinic_tasks_unclaimed{role=\"intake\"}"))
                .isEqualTo(1);
        assertThat(more(before, after, "clinic_tasks_unclaimed{role=\"physician\"}"))
                .isEqualTo(1);
        assertThat(after).containsKeys("clinic_jobs_due", "clinic_jobs_failed", "clinic_incidents_open");
    }

    @Test
    void whatIsRolledBackHasNotHappened() {
        ReferralId id = driver.receive(Reports.dual());
        Map<String, Double> before = scrape();

        driver.as("intake", () -> {
            transaction.executeWithoutResult(status -> {
                reportRedFlag.report(id, "Swollen since yesterday");
                status.setRollbackOnly();
            });
            return null;
        });

        assertThat(more(before, scrape(), "clinic_timeline_events_total{kind=\"red_flag_reported\"}"))
                .isZero();
    }

    @Test
    void aWrongPasswordIsCounted() {
        Map<String, Double> before = scrape();
        new Visitor(port).signIn("nobody-" + System.nanoTime(), TestAccounts.PASSWORD);
        assertThat(more(before, scrape(), "clinic_sign_in_failures_total{reason=\"wrong\"}"))
                .isEqualTo(1);
    }

    @Test
    void labelsTellOfNobody() {
        driver.receive(Reports.dual());
        assertThat(scrape().keySet().stream().filter(series -> series.startsWith("clinic_")))
                .isNotEmpty()
                .allSatisfy(series -> assertThat(series)
                        .matches("clinic_[a-z_]+(\\{((state|urgency|role|kind|reason)=\"[a-z_]+\",?"
                                + "|work=\"[A-Za-z]+\\.[A-Za-z]+\")+})?"));
    }

    private static double more(Map<String, Double> before, Map<String, Double> after, String series) {
        assertThat(after).containsKey(series);
        return after.get(series) - before.getOrDefault(series, 0.0);
    }
}
