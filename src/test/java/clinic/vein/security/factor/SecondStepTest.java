package clinic.vein.security.factor;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.audit.jdbc.TrailStores;
import clinic.vein.carefixture.SettableClock;
import clinic.vein.embedded.TestPostgres;
import clinic.vein.kernel.Actor;
import clinic.vein.kernel.DraftKey;
import clinic.vein.kernel.Role;
import clinic.vein.security.factor.SecondStep.Checked;
import clinic.vein.security.factor.SecondStep.Outcome;
import clinic.vein.security.factor.jdbc.FactorStores;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes at one database. */
class SecondStepTest {

    private static final Actor GRACE = new Actor("grace", Role.PRIVACY);
    private static final DraftKey KEY = new DraftKey("only-for-tests-only-for-tests-1234");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T09:00:10Z"));

    private HikariDataSource database;
    private TransactionTemplate transactions;
    private SecondStep node;
    private SecondStep otherNode;
    private String shown = "";

    @BeforeEach
    void takeADatabase() {
        TestPostgres.Database migrated = TestPostgres.instance().migratedDatabase();
        database = migrated.pool(migrated.username());
        transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        node = node(KEY);
        otherNode = node(KEY);
    }

    @AfterEach
    void leaveIt() {
        database.close();
    }

    private SecondStep node(DraftKey key) {
        return new SecondStep(
                FactorStores.at(database),
                new FactorSeal(key),
                new SecondFactorSettings(Set.of(Role.PRIVACY)),
                key,
                TrailStores.events(database),
                clock);
    }

    private <T> T in(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    private byte[] begun() {
        DeviceSecret secret = in(() -> node.begin("grace"));
        shown = secret.hash();
        return secret.bytes();
    }

    private byte[] enrolled() {
        byte[] secret = begun();
        assertThat(confirm(code(secret, 0))).isPresent();
        clock.pass(Duration.ofMinutes(5));
        return secret;
    }

    private Optional<List<String>> confirm(String code) {
        return in(() -> node.confirm(GRACE, code, shown));
    }

    /** @param steps how many half minutes the device is ahead */
    private String code(byte[] secret, int steps) {
        return DeviceCodes.of(secret, DeviceCodes.step(clock.instant()) + steps);
    }

    private Outcome check(SecondStep at, String code) {
        return in(() -> at.check(GRACE, code)).outcome();
    }

    @Test
    void aCodeCountsOnceAtAllNodes() {
        byte[] secret = enrolled();
        String code = code(secret, 0);
        assertThat(check(node, " " + code.substring(0, 3) + " " + code.substring(3)))
                .isEqualTo(Outcome.RIGHT);
        assertThat(check(node, code)).isEqualTo(Outcome.WRONG);
        assertThat(check(otherNode, code)).isEqualTo(Outcome.WRONG);
        clock.pass(Duration.ofSeconds(30));
        assertThat(check(otherNode, code)).as("still within the skew").isEqualTo(Outcome.WRONG);
        assertThat(check(otherNode, code(secret, 0))).isEqualTo(Outcome.RIGHT);
    }

    @Test
    void aCodeSentManyTimesAtOnceIsTakenOnce() throws Exception {
        byte[] secret = enrolled();
        String code = code(secret, 0);
        ExecutorService callers = Executors.newFixedThreadPool(8);
        List<Future<Outcome>> answers =
                callers.invokeAll(Stream.<Callable<Outcome>>generate(() -> () -> check(otherNode, code))
                        .limit(8)
                        .toList());
        callers.shutdown();
        int right = 0;
        for (Future<Outcome> answer : answers) {
            right += answer.get() == Outcome.RIGHT ? 1 : 0;
        }
        assertThat(right).isEqualTo(1);
    }

    @Test
    void aClockMayBeOneStepAheadOrBehindAndNoMore() {
        byte[] secret = enrolled();
        assertThat(check(node, code(secret, -2))).isEqualTo(Outcome.WRONG);
        assertThat(check(node, code(secret, 2))).isEqualTo(Outcome.WRONG);
        assertThat(check(node, code(secret, -1))).isEqualTo(Outcome.RIGHT);
        assertThat(check(node, code(secret, 1))).isEqualTo(Outcome.RIGHT);
        assertThat(check(node, code(secret, 0))).as("older than the last").isEqualTo(Outcome.WRONG);
    }

    @Test
    void whoGuessesWaitsLongerAndLongerAndTheRightCodeDoesNotHelpMeanwhile() {
        byte[] secret = enrolled();
        for (int guess = 0; guess < 5; guess++) {
            assertThat(check(guess % 2 == 0 ? node : otherNode, "00000" + guess))
                    .isEqualTo(Outcome.WRONG);
        }
        Checked waiting = in(() -> otherNode.check(GRACE, code(secret, 0)));
        assertThat(waiting).isEqualTo(new Checked(Outcome.TOO_SOON, Duration.ofSeconds(15)));
        clock.pass(Duration.ofSeconds(15));
        assertThat(check(node, "000005")).isEqualTo(Outcome.WRONG);
        assertThat(in(() -> node.check(GRACE, "000006")).pause()).isEqualTo(Duration.ofSeconds(30));
        clock.pass(Duration.ofSeconds(30));
        assertThat(check(node, code(secret, 0))).isEqualTo(Outcome.RIGHT);
        assertThat(check(node, "000007")).as("counted anew").isEqualTo(Outcome.WRONG);
    }

    @Test
    void aRecoveryCodeCountsOnceAndIsKeptAsAHash() {
        byte[] secret = begun();
        List<String> codes = confirm(code(secret, 0)).orElseThrow();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Z2-9]{5}-[A-Z2-9]{5}"));
        String code = codes.get(3);
        assertThat(check(otherNode, code.toLowerCase(java.util.Locale.ROOT))).isEqualTo(Outcome.RIGHT);
        assertThat(check(node, code)).isEqualTo(Outcome.WRONG);
        assertThat(node.enrolled())
                .singleElement()
                .satisfies(each -> assertThat(each.codes()).isEqualTo(9));
        assertThat(JdbcClient.create(database)
                        .sql("select subject from clinic.audit_event order by id")
                        .query(String.class)
                        .list())
                .containsExactly("ENROLLED grace", "RECOVERY_CODE_USED grace");
    }

    @Test
    void theSecretIsSealedForItsAccountWithTheKeyOutsideTheDatabase() {
        byte[] secret = enrolled();
        byte[] stored = JdbcClient.create(database)
                .sql("select secret from clinic.second_factor")
                .query(byte[].class)
                .single();
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(check(node(new DraftKey("another-key-another-key-another-key")), code(secret, 0)))
                .isEqualTo(Outcome.WRONG);
        JdbcClient.create(database)
                .sql("insert into clinic.second_factor (account, secret, begun_at, confirmed_at)"
                        + " select 'ada', secret, begun_at, confirmed_at from clinic.second_factor")
                .update();
        assertThat(in(() -> node.check(new Actor("ada", Role.PRIVACY), code(secret, 0)))
                        .outcome())
                .isEqualTo(Outcome.WRONG);
    }

    @Test
    void whatWasShownAndNotConfirmedCountsForNothing() {
        byte[] secret = begun();
        assertThat(node.isEnrolled("grace")).isFalse();
        assertThat(check(node, code(secret, 0))).isEqualTo(Outcome.WRONG);
        assertThat(confirm("123456")).isEmpty();
        clock.pass(Duration.ofMinutes(16));
        assertThat(confirm(code(secret, 0))).as("too late").isEmpty();
        byte[] another = begun();
        assertThat(confirm(code(secret, 0))).as("of the one before").isEmpty();
        assertThat(confirm(code(another, 0))).isPresent();
        in(() -> node.begin("grace"));
        clock.pass(Duration.ofMinutes(1));
        assertThat(check(node, code(another, 0)))
                .as("nobody replaces a confirmed one")
                .isEqualTo(Outcome.RIGHT);
    }

    @Test
    void whoWasShownAnotherSecretGoesOnWithNone() {
        begun();
        String before = shown;
        byte[] secret = begun();
        assertThat(in(() -> node.begun("grace", before))).isEmpty();
        assertThat(in(() -> node.confirm(GRACE, code(secret, 0), before))).isEmpty();
        assertThat(in(() -> node.begun("grace", shown))).isPresent();
        assertThat(confirm(code(secret, 0))).isPresent();
    }

    @Test
    void withoutALastingKeyNobodyMustHaveOne() {
        assertThat(node.isRequired(Set.of(Role.PRIVACY))).isTrue();
        assertThat(node.isRequired(Set.of(Role.NURSE))).isFalse();
        assertThat(node(DraftKey.ofThisProcess()).isRequired(Set.of(Role.PRIVACY)))
                .isFalse();
    }
}
