package clinic.vein.security;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.carefixture.SettableClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

class SessionWatchTest {

    private static final String WORK = "POST /api/tasks/1/complete";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-04T09:00:00Z"));
    private Optional<Accounts.Account> account = account("one", "nurse");
    private final MockHttpSession session = new MockHttpSession();
    private Authentication who = UsernamePasswordAuthenticationToken.authenticated(
            "grace", null, AccountAuthentication.authorities(List.of("nurse")));

    private final SessionWatch watch = new SessionWatch(
            new Accounts() {
                @Override
                public Optional<Account> signIn(String id, String password) {
                    return Optional.empty();
                }

                @Override
                public Optional<Account> find(String id) {
                    return account.filter(known -> known.id().equals(id));
                }

                @Override
                public Account provide(
                        String id, String givenName, String familyName, String email, List<String> groups) {
                    throw new UnsupportedOperationException();
                }
            },
            new SessionSettings(Duration.ofHours(12), Duration.ofSeconds(30), 100),
            (session, known) -> known.groups().contains("clinicadmin"),
            clock);

    private static Optional<Accounts.Account> account(String version, String... groups) {
        return Optional.of(new Accounts.Account("grace", "Grace", List.of(groups), version));
    }

    @BeforeEach
    void signIn() {
        session.setMaxInactiveInterval(900);
        watch.begin(session, who);
        assertThat(after(Duration.ZERO, WORK)).isTrue();
    }

    private boolean after(Duration time, String request) {
        clock.pass(time);
        String[] methodAndPath = request.split(" ");
        Optional<Authentication> next =
                watch.check(new MockHttpServletRequest(methodAndPath[0], methodAndPath[1]), session, who);
        next.ifPresent(authentication -> who = authentication);
        return next.isPresent();
    }

    @Test
    void workKeepsItGoingUntilItsLongest() {
        for (int i = 0; i < 71; i++) {
            assertThat(after(Duration.ofMinutes(10), WORK)).isTrue();
        }
        assertThat(watch.timeLeft(session)).contains(new SessionWatch.TimeLeft(Duration.ofMinutes(10), false));
        assertThat(after(Duration.ofMinutes(10).minusSeconds(1), WORK)).isTrue();
        assertThat(after(Duration.ofSeconds(1), WORK)).isFalse();
    }

    @Test
    void withoutActivityItEnds() {
        assertThat(watch.timeLeft(session)).contains(new SessionWatch.TimeLeft(Duration.ofMinutes(15), true));
        assertThat(after(Duration.ofMinutes(15), WORK)).isFalse();
    }

    static Stream<String> askedByItself() {
        return Stream.concat(
                Stream.of(
                        "POST /camunda/api/engine/engine/default/filter/4711-a/list",
                        "GET /camunda/api/engine/engine/default/filter/4711-a/count",
                        "GET /camunda/api/engine/engine/default/task/4711-b",
                        "GET /session"),
                askedWithTheList());
    }

    /** Cards are drawn anew with each beat of the list, so whatever they and their counts ask is asked of nobody's will. */
    private static Stream<String> askedWithTheList() {
        String api = script("api.js");
        return Stream.of("cards.js", "counts.js")
                .flatMap(script -> names(script).map(name -> {
                    Matcher call = Pattern.compile("export const " + name + " = \\S+ => (ask|readOurs)\\('([^']+)'")
                            .matcher(api);
                    assertThat(call.find()).as(name).isTrue();
                    return (call.group(1).equals("ask") ? "POST" : "GET") + " /api/" + call.group(2);
                }));
    }

    private static Stream<String> names(String script) {
        Matcher imported =
                Pattern.compile("import \\{([^}]+)\\} from './api\\.js'").matcher(script(script));
        assertThat(imported.find()).as(script).isTrue();
        return Stream.of(imported.group(1).split(",")).map(String::strip);
    }

    private static String script(String name) {
        try (InputStream file = SessionWatchTest.class.getResourceAsStream(
                "/META-INF/resources/webjars/camunda/app/tasklist/scripts/vein/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("askedByItself")
    void aPageThatAsksByItselfIsNobodysActivity(String request) {
        for (int i = 0; i < 14; i++) {
            assertThat(after(Duration.ofMinutes(1), request)).isTrue();
        }
        assertThat(watch.timeLeft(session)).contains(new SessionWatch.TimeLeft(Duration.ofMinutes(1), true));
        assertThat(after(Duration.ofMinutes(1), request)).isFalse();
    }

    @Test
    void workOnAnOpenTaskIsActivity() {
        after(Duration.ofMinutes(14), "POST /camunda/api/engine/engine/default/task/4711-b/claim");

        assertThat(watch.timeLeft(session)).contains(new SessionWatch.TimeLeft(Duration.ofMinutes(15), true));
    }

    @Test
    void sayingThatOneIsThereIsActivity() {
        after(Duration.ofMinutes(14), "POST /session");

        assertThat(watch.timeLeft(session)).contains(new SessionWatch.TimeLeft(Duration.ofMinutes(15), true));
    }

    @Test
    void otherGroupsHoldWithinTheMinute() {
        account = account("one", "physician", "camunda-admin");

        assertThat(after(Duration.ofSeconds(29), WORK)).isTrue();
        assertThat(who.getAuthorities()).extracting("authority").containsExactly("ROLE_NURSE");
        assertThat(after(Duration.ofSeconds(1), WORK)).isTrue();
        assertThat(who.getAuthorities())
                .extracting("authority")
                .containsExactlyInAnyOrder("ROLE_PHYSICIAN", "ROLE_ADMIN");
    }

    @Test
    void anAccountThatIsGoneEndsIt() {
        account = Optional.empty();

        assertThat(after(Duration.ofSeconds(30), WORK)).isFalse();
    }

    @Test
    void anotherPasswordEndsIt() {
        account = account("two", "nurse");

        assertThat(after(Duration.ofSeconds(30), WORK)).isFalse();
    }

    @Test
    void thePasswordCountsThatWasShownAndNotTheOneOfTheFirstRequest() {
        AbstractAuthenticationToken shown = UsernamePasswordAuthenticationToken.authenticated(
                "grace", null, AccountAuthentication.authorities(List.of("nurse")));
        shown.setDetails(
                new PasswordShown(new SignInOrigin(new MockHttpServletRequest(), null, null), "before the change"));
        watch.begin(session, shown);

        assertThat(after(Duration.ofSeconds(30), WORK)).isFalse();
    }

    @Test
    void anotherPasswordEndsWhatIsHalfDoneAtOnce() {
        who = HalfSignedIn.of("grace");
        assertThat(after(Duration.ZERO, WORK)).isTrue();
        account = account("two", "nurse");

        assertThat(after(Duration.ZERO, WORK)).isFalse();
    }

    @Test
    void whoeverDidNotSignInHereIsNotIn() {
        session.clearAttributes();

        assertThat(after(Duration.ZERO, WORK)).isFalse();
    }

    @Test
    void somebodyElseInTheSameBrowserBeginsAnew() {
        after(Duration.ofMinutes(14), WORK);
        account = Optional.of(new Accounts.Account("ada", "Ada", List.of("intake"), "one"));
        who = UsernamePasswordAuthenticationToken.authenticated(
                "ada", null, AccountAuthentication.authorities(List.of("intake")));
        assertThat(watch.check(new MockHttpServletRequest(), session, who))
                .as("in the other's session")
                .isEmpty();
        watch.begin(session, who);

        assertThat(after(Duration.ofMinutes(1), WORK)).isTrue();
        assertThat(watch.timeLeft(session)).contains(new SessionWatch.TimeLeft(Duration.ofMinutes(15), true));
    }
}
