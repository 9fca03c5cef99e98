package clinic.vein.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Referrals;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.Eventually;
import clinic.vein.testing.LeftToVerify;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Visitor;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** With traces asked for, a request, the engine's jobs and the SQL of both are told as one, and of no patient. */
@LeftToVerify
@ClinicTest
@AutoConfigureObservability(metrics = false)
@Import({TracesIT.Collector.class, TracesIT.LoggedSteps.class})
@TestPropertySource(properties = {"management.tracing.enabled=true", "management.tracing.sampling.probability=1"})
class TracesIT {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    /** In place of an exporter. */
    static class Collector implements SpanExporter {

        private final List<SpanData> spans = new CopyOnWriteArrayList<>();

        @Override
        public CompletableResultCode export(Collection<SpanData> batch) {
            spans.addAll(batch);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }

    /** What a line logged within a step would carry. */
    static class LoggedSteps implements ObservationHandler<Observation.Context> {

        private final Map<String, Set<String>> keys = new ConcurrentHashMap<>();

        @Override
        public void onStop(Observation.Context context) {
            keys.computeIfAbsent(context.getContextualName(), name -> ConcurrentHashMap.newKeySet())
                    .add(String.valueOf(MDC.get("businessKey")));
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return "engine.step".equals(context.getName());
        }
    }

    @Autowired
    private Collector collector;

    @Autowired
    private LoggedSteps loggedSteps;

    @Autowired
    private SdkTracerProvider tracers;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private Referrals referrals;

    @LocalServerPort
    private int port;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    private List<SpanData> spans() {
        assertThat(tracers.forceFlush()
                        .join(Eventually.LONG.toSeconds(), TimeUnit.SECONDS)
                        .isSuccess())
                .isTrue();
        return List.copyOf(collector.spans);
    }

    @Test
    void a_request_goes_on_with_the_callers_trace_down_to_its_sql() {
        ReferralId id = driver.receive(Reports.dual());
        Visitor nurse = Visitor.signedIn(port, "nurse");
        HttpResponse<String> answer = nurse.send(
                nurse.request("/enquiries/" + id).header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01"));
        assertThat(answer.statusCode()).isEqualTo(200);

        List<SpanData> ours =
                spans().stream().filter(span -> span.getTraceId().equals(TRACE)).toList();
        assertThat(ours).extracting(SpanData::getName).contains("http get /enquiries/{id}", "query");
    }

    @Test
    void a_job_of_the_engine_is_a_trace_of_its_own() {
        ReferralId id = care.approved();
        driver.pass(id, Duration.ofDays(30));

        List<SpanData> all = spans();
        Set<String> jobs = all.stream()
                .filter(span -> span.getName().equals("engine.job"))
                .map(SpanData::getTraceId)
                .collect(Collectors.toSet());
        assertThat(jobs).isNotEmpty();
        assertThat(all)
                .filteredOn(span -> span.getName().equals("query"))
                .extracting(SpanData::getTraceId)
                .containsAll(jobs);
        assertThat(loggedSteps.keys.get("step triageReferral")).contains(id.toString());
    }

    @Test
    void no_span_tells_of_a_patient() {
        ReferralId id = driver.receive(Reports.dual());
        String name = referrals.find(id).orElseThrow().report().patient().familyName();
        List<String> told = new ArrayList<>();
        spans().forEach(span -> told.add(span.getName() + " " + span.getAttributes() + " " + span.getEvents()));
        assertThat(told).isNotEmpty().noneMatch(text -> text.contains(name));
    }
}
