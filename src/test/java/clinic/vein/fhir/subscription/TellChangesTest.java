package clinic.vein.fhir.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import clinic.vein.fhir.FhirValidation;
import clinic.vein.fhir.SomeRequest;
import clinic.vein.fhir.subscription.StandInHub.Told;
import clinic.vein.kernel.PublicAddress;
import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.ApiClient;
import clinic.vein.testing.Beside;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.Visitor;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.hl7.fhir.r4.model.UnsignedIntType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A surgery's system is told that something it sent has changed, whatever becomes of us, of it and of the way between. */
@ClinicTest
class TellChangesTest {

    private static final FhirContext R4 = FhirContext.forR4Cached();
    private static final String KEY = "only-for-tests-only-for-tests-1234";

    @LocalServerPort
    int port;

    @Autowired
    ReferralDriver driver;

    @Autowired
    ChangeSubscriptions subscriptions;

    @Autowired
    ChangeEvents events;

    @Autowired
    SubscriptionSettings settings;

    @Autowired
    SubscriptionSeal seal;

    @Autowired
    NotificationJson json;

    @Autowired
    PublicAddress address;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final StandInHub hub = new StandInHub();
    private Instant now = Instant.now();

    @BeforeEach
    void begin() {
        driver.begin();
    }

    @AfterEach
    void end() {
        hub.close();
        assertThat(hub.told())
                .allSatisfy(
                        told -> assertThat(FhirValidation.errors(told.body())).isEmpty());
        for (String account : List.of("client-fhir", "client-hospital")) {
            subscriptions.of(account).forEach(each -> subscriptions.remove(each.id()));
        }
    }

    private KnownSystems systems = account -> true;

    private TellChanges teller(Targets targets) {
        Clock clock = new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        return new TellChanges(
                subscriptions, events, settings, systems, seal, targets, json, address, transaction, clock);
    }

    private void tell() {
        teller(hub.reached()).run();
    }

    private HttpResponse<String> ask(String client, String method, String path, Resource body) {
        return new Visitor(port)
                .send(
                        "/fhir/" + path,
                        request -> request.method(
                                        method,
                                        body == null
                                                ? HttpRequest.BodyPublishers.noBody()
                                                : HttpRequest.BodyPublishers.ofString(
                                                        R4.newJsonParser().encodeResourceToString(body)))
                                .header("Content-Type", "application/fhir+json")
                                .header("Authorization", "Bearer " + ApiClient.token(port, client)));
    }

    private static <R extends Resource> R read(HttpResponse<String> answer, Class<R> type) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return R4.newJsonParser().parseResource(type, answer.body());
    }

    private static List<String> faults(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return R4.newJsonParser().parseResource(OperationOutcome.class, answer.body()).getIssue().stream()
                .map(issue -> issue.getDetails().getCodingFirstRep().getCode())
                .toList();
    }

    private static Subscription wish() {
        Subscription wish = new Subscription()
                .setStatus(SubscriptionStatus.REQUESTED)
                .setReason("To show the surgery where its patients stand")
                .setCriteria(Backport.TOPIC);
        wish.getChannel()
                .setType(SubscriptionChannelType.RESTHOOK)
                .setEndpoint("https://hub.example/notify")
                .setPayload("application/fhir+json")
                .addHeader("X-Subscription-Secret: " + KEY);
        wish.getChannel()
                .getPayloadElement()
                .addExtension(new Extension(Backport.CONTENT, new CodeType(Backport.ID_ONLY)));
        return wish;
    }

    private Subscription subscribed() {
        Subscription made = read(ask("client-fhir", "POST", "Subscription", wish()), Subscription.class);
        now = Instant.now().plusSeconds(1);
        tell();
        assertThat(shown(made).getStatus()).isEqualTo(SubscriptionStatus.ACTIVE);
        return made;
    }

    private Subscription shown(Subscription made) {
        return read(ask("client-fhir", "GET", "Subscription/" + made.getIdPart(), null), Subscription.class);
    }

    private ReferralId sent(String client) {
        HttpResponse<String> answer = ask(client, "POST", "ServiceRequest", SomeRequest.veins());
        return ReferralId.of(new IdType(answer.headers().firstValue("Location").orElseThrow()).getIdPart());
    }

    private ReferralId checked(String client) {
        ReferralId id = sent(client);
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        Instant soon = Instant.now().plusSeconds(1);
        now = now.isAfter(soon) ? now : soon;
        return id;
    }

    private static Parameters status(String body) {
        return (Parameters) R4.newJsonParser()
                .parseResource(Bundle.class, body)
                .getEntryFirstRep()
                .getResource();
    }

    private static String value(Parameters status, String name) {
        return status.getParameter(name).getValue().primitiveValue();
    }

    private static List<String> numbers(Parameters status) {
        return status.getParameter().stream()
                .filter(each -> each.getName().equals("notification-event"))
                .map(each -> each.getPart().get(0).getValue().primitiveValue())
                .toList();
    }

    private List<String> numbersTold() {
        return hub.told().stream()
                .flatMap(told -> numbers(status(told.body())).stream())
                .toList();
    }

    @Test
    void a_system_is_told_of_what_it_sent_and_of_nothing_else() {
        Subscription made = read(ask("client-fhir", "POST", "Subscription", wish()), Subscription.class);
        assertThat(made.getStatus()).isEqualTo(SubscriptionStatus.REQUESTED);
        assertThat(made.getChannel().getHeader()).as("it knows its own secret").isEmpty();
        now = Instant.now().plusSeconds(1);
        tell();
        Told handshake = hub.told().get(0);
        assertThat(value(status(handshake.body()), "type")).isEqualTo("handshake");
        assertThat(value(status(handshake.body()), "events-since-subscription-start"))
                .isEqualTo("0");
        assertThat(handshake.signature())
                .isEqualTo(ChangeSignature.of(
                        KEY, handshake.time(), handshake.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(shown(made).getStatus()).isEqualTo(SubscriptionStatus.ACTIVE);
        checked("client-hospital");
        ReferralId id = checked("client-fhir");
        driver.complete(id, "ReviewReferral", "physician", Submissions.APPROVE);
        now = Instant.now().plusSeconds(1);
        tell();
        tell();

        assertThat(hub.told()).hasSize(2);
        Bundle told =
                R4.newJsonParser().parseResource(Bundle.class, hub.told().get(1).body());
        assertThat(told.getType()).isEqualTo(Bundle.BundleType.HISTORY);
        assertThat(numbersTold()).containsExactly("1", "2");
        assertThat(told.getEntry()).hasSize(3);
        assertThat(told.getEntry().get(1).getFullUrl()).endsWith("/fhir/Task/" + id);
        assertThat(told.getEntry().get(1).hasResource()).isFalse();
        assertThat(read(ask("client-fhir", "GET", "Task/" + id, null), org.hl7.fhir.r4.model.Task.class)
                        .getMeta()
                        .getVersionId())
                .isEqualTo("3");
        assertThat(faults(ask("client-hospital", "GET", "Subscription/" + made.getIdPart(), null), 404))
                .containsExactly("not.found");
        assertThat(faults(ask("client-hospital", "DELETE", "Subscription/" + made.getIdPart(), null), 404))
                .containsExactly("not.found");
    }

    @Test
    void a_secret_that_we_make_is_told_once() {
        Subscription wish = wish();
        wish.getChannel().setHeader(new ArrayList<>());
        wish.getChannel().addHeader("Authorization: Bearer of-theirs");
        Subscription made = read(ask("client-fhir", "POST", "Subscription", wish), Subscription.class);
        String key = made.getChannel().getHeader().get(0).getValue().replace("X-Subscription-Secret: ", "");
        now = Instant.now().plusSeconds(1);
        tell();
        Told handshake = hub.told().get(0);
        assertThat(handshake.signature())
                .isEqualTo(ChangeSignature.of(
                        key, handshake.time(), handshake.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(handshake.authorization()).isEqualTo("Bearer of-theirs");
        assertThat(shown(made).getChannel().getHeader()).isEmpty();
        assertThat(jdbc.sql("select sealed from clinic.change_subscription where id = :id")
                        .param("id", java.util.UUID.fromString(made.getIdPart()))
                        .query((row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                        .single())
                .doesNotContain(key)
                .doesNotContain("of-theirs");
    }

    @Test
    void what_cannot_be_kept_is_refused_with_every_reason() {
        Subscription wrong = wish().setStatus(SubscriptionStatus.ACTIVE).setCriteria("ServiceRequest?status=active");
        wrong.getChannel().setType(SubscriptionChannelType.EMAIL);
        wrong.getChannel().setPayload("text/plain");
        wrong.getChannel().setEndpoint("https://hub.example.attacker.example/notify");
        wrong.getChannel().addExtension(new Extension(Backport.HEARTBEAT, new UnsignedIntType(5)));
        wrong.getChannel().addHeader("X-Subscription-Secret: short").addHeader("Host: elsewhere");
        assertThat(faults(ask("client-fhir", "POST", "Subscription", wrong), 422))
                .contains(
                        "only.requested",
                        "unknown.topic",
                        "only.rest.hook",
                        "only.id.only",
                        "target.not.allowed",
                        "out.of.range",
                        "weak.secret",
                        "other.header");
        for (String elsewhere : List.of(
                "http://hub.example/notify",
                "https://hub.example:8443/notify",
                "https://somebody@hub.example/notify",
                "https://other.example/notify",
                "https://127.0.0.1/notify",
                "hub.example/notify",
                "https://hub.example/a b")) {
            Subscription asked = wish();
            asked.getChannel().setEndpoint(elsewhere);
            assertThat(faults(ask("client-fhir", "POST", "Subscription", asked), 422))
                    .as(elsewhere)
                    .containsExactly("target.not.allowed");
        }
        assertThat(subscriptions.of("client-fhir")).isEmpty();
    }

    /** The address fails, then is well again: nothing is lost, and nothing has two numbers. */
    @Test
    void whoever_fails_is_told_later_and_whoever_goes_on_failing_no_more() {
        Subscription made = subscribed();
        checked("client-fhir");
        hub.answer(500, 302);
        tell();
        assertThat(hub.told()).hasSize(2);
        tell();
        assertThat(hub.told()).as("it is left in peace for a minute").hasSize(2);
        now = now.plus(Duration.ofSeconds(61));
        tell();
        assertThat(hub.told()).as("no redirect is followed").hasSize(3);
        now = now.plus(Duration.ofMinutes(6));
        tell();
        assertThat(numbersTold()).containsExactly("1", "1", "1");
        assertThat(shown(made).getError()).isNull();

        checked("client-fhir");
        now = now.plus(Duration.ofMinutes(10));
        hub.answer(500, 500, 500, 500, 500, 500);
        for (int hour = 0; hour < 100; hour++) {
            tell();
            now = now.plus(Duration.ofHours(1));
        }
        assertThat(shown(made).getStatus()).isEqualTo(SubscriptionStatus.ERROR);
        assertThat(shown(made).getError()).isEqualTo("REFUSED 500");
        assertThat(hub.told()).hasSize(4 + 6);
        TellLag lag = new TellLag(subscriptions, events, Clock.systemUTC());
        lag.measure();
        assertThat(lag.failed()).isEqualTo(1);

        Subscription again = wish();
        again.setId(made.getIdPart());
        again.getChannel().setHeader(new ArrayList<>());
        assertThat(read(ask("client-fhir", "PUT", "Subscription/" + made.getIdPart(), again), Subscription.class)
                        .getStatus())
                .isEqualTo(SubscriptionStatus.REQUESTED);
        tell();
        assertThat(shown(made).getStatus()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(numbersTold()).endsWith("2");
        assertThat(value(status(hub.told().get(10).body()), "type")).isEqualTo("handshake");
    }

    @Test
    void a_system_that_was_taken_out_hears_nothing_more() {
        Subscription made = subscribed();
        checked("client-fhir");
        systems = account -> !account.equals("client-fhir");
        tell();
        assertThat(shown(made).getStatus())
                .as("another application may know it")
                .isEqualTo(SubscriptionStatus.ACTIVE);
        for (int hour = 0; hour < 24; hour++) {
            now = now.plus(Duration.ofHours(1));
            tell();
        }
        assertThat(hub.told()).hasSize(1);
        assertThat(shown(made).getStatus()).isEqualTo(SubscriptionStatus.ERROR);
        assertThat(shown(made).getError()).isEqualTo("NOT_REGISTERED");
    }

    /** What was too long ago is missing, its numbers say so, and nobody is told that all is well without end. */
    @Test
    void whoever_comes_back_after_too_long_begins_with_what_is_kept() {
        Subscription made = subscribed();
        checked("client-fhir");
        hub.answer(410);
        tell();
        checked("client-fhir");
        now = now.plus(TellChanges.KEPT).plus(Duration.ofDays(300));
        tell();
        tell();
        Subscription again = wish();
        again.setId(made.getIdPart());
        again.getChannel().setHeader(new ArrayList<>());
        read(ask("client-fhir", "PUT", "Subscription/" + made.getIdPart(), again), Subscription.class);
        tell();
        tell();
        assertThat(hub.told())
                .as("the first handshake, what was gone, and a handshake")
                .hasSize(3);
        assertThat(numbersTold()).containsExactly("1");
        checked("client-fhir");
        tell();
        assertThat(numbersTold()).containsExactly("1", "3");
    }

    @Test
    void a_secret_is_changed_by_another_subscription_alone() {
        Subscription made = subscribed();
        Subscription other = wish();
        other.setId(made.getIdPart());
        assertThat(faults(ask("client-fhir", "PUT", "Subscription/" + made.getIdPart(), other), 422))
                .containsExactly("another.subscription");
    }

    @Test
    void an_address_that_is_gone_is_not_asked_again() {
        Subscription made = subscribed();
        checked("client-fhir");
        hub.answer(410);
        tell();
        now = now.plus(Duration.ofHours(12));
        tell();
        assertThat(shown(made).getStatus()).isEqualTo(SubscriptionStatus.ERROR);
        assertThat(hub.told()).hasSize(2);
    }

    /** Killed after the address has heard and before we know: it hears once more, under the same number. */
    @Test
    void whoever_is_killed_between_tells_the_same_number_once_more() {
        subscribed();
        checked("client-fhir");
        Targets killed = (URI to, Map<String, String> headers, byte[] body) -> {
            hub.reached().post(to, headers, body);
            throw new Killed();
        };
        assertThatThrownBy(() -> teller(killed).run()).isInstanceOf(Killed.class);
        tell();
        assertThat(numbersTold()).as("it may still be sending").containsExactly("1");
        now = now.plus(TellChanges.TAKEN_FOR).plusSeconds(1);
        tell();
        tell();
        assertThat(numbersTold()).containsExactly("1", "1");
    }

    private static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    @Test
    void two_applications_at_the_same_moment_tell_each_change_once() {
        subscribed();
        for (int i = 0; i < 3; i++) {
            checked("client-fhir");
        }
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Void>> both = List.of(1, 2).stream()
                .map(node -> Beside.run(() -> {
                    try {
                        start.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    tell();
                }))
                .toList();
        start.countDown();
        both.forEach(Beside::result);
        assertThat(numbersTold()).containsExactly("1", "2", "3");
    }

    /** What was taken back never happened: it has no number that somebody would miss. */
    @Test
    void what_is_taken_back_is_not_told() {
        subscribed();
        ReferralId id = sent("client-fhir");
        transaction.executeWithoutResult(status -> {
            driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
            status.setRollbackOnly();
        });
        checked("client-fhir");
        tell();
        assertThat(numbersTold()).containsExactly("1");
    }

    @Test
    void what_happened_can_be_asked_for_again_as_long_as_it_is_kept() {
        Subscription made = subscribed();
        checked("client-fhir");
        checked("client-fhir");
        String path = "Subscription/" + made.getIdPart();
        Bundle status = read(ask("client-fhir", "GET", path + "/$status", null), Bundle.class);
        assertThat(value((Parameters) status.getEntryFirstRep().getResource(), "events-since-subscription-start"))
                .isEqualTo("2");
        Bundle second = read(ask("client-fhir", "GET", path + "/$events?eventsSinceNumber=2", null), Bundle.class);
        assertThat(numbers((Parameters) second.getEntryFirstRep().getResource()))
                .containsExactly("2");
        Bundle first = read(
                ask("client-fhir", "GET", path + "/$events?eventsSinceNumber=1&eventsUntilNumber=1", null),
                Bundle.class);
        assertThat(numbers((Parameters) first.getEntryFirstRep().getResource())).containsExactly("1");
        assertThat(hub.told()).as("nothing was sent for that").hasSize(1);
        assertThat(faults(ask("client-hospital", "GET", path + "/$events", null), 404))
                .containsExactly("not.found");
        assertThat(ask("client-fhir", "GET", path + "/$events?eventsSinceNumber=x", null)
                        .statusCode())
                .isEqualTo(400);
        events.forget(Instant.now().plusSeconds(60));
        assertThat(faults(ask("client-fhir", "GET", path + "/$events?eventsSinceNumber=2", null), 410))
                .containsExactly("events.gone");
        checked("client-fhir");
        tell();
        assertThat(numbersTold()).as("numbers go on").containsExactly("3");
    }

    @Test
    void a_quiet_subscription_is_told_that_all_is_well_and_one_that_is_off_nothing() {
        Subscription wish = wish();
        wish.getChannel().addExtension(new Extension(Backport.HEARTBEAT, new UnsignedIntType(600)));
        Subscription made = read(ask("client-fhir", "POST", "Subscription", wish), Subscription.class);
        now = Instant.now().plusSeconds(1);
        tell();
        now = now.plus(Duration.ofMinutes(9));
        tell();
        assertThat(hub.told()).hasSize(1);
        now = now.plus(Duration.ofMinutes(2));
        tell();
        assertThat(value(status(hub.told().get(1).body()), "type")).isEqualTo("heartbeat");
        Subscription off = wish().setStatus(SubscriptionStatus.OFF);
        off.setId(made.getIdPart());
        off.getChannel().setHeader(new ArrayList<>());
        assertThat(read(ask("client-fhir", "PUT", "Subscription/" + made.getIdPart(), off), Subscription.class)
                        .getStatus())
                .isEqualTo(SubscriptionStatus.OFF);
        checked("client-fhir");
        now = now.plus(Duration.ofHours(1));
        tell();
        assertThat(hub.told()).hasSize(2);
        assertThat(ask("client-fhir", "DELETE", "Subscription/" + made.getIdPart(), null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(ask("client-fhir", "GET", "Subscription/" + made.getIdPart(), null)
                        .statusCode())
                .isEqualTo(404);
    }
}
