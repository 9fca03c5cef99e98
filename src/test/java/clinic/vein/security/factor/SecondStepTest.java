package clinic.vein.security.factor;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.audit.jdbc.TrailStores;
import clinic.vein.carefixture.SettableClock;
import clinic.vein.embedded.TestPostgres;
import clinic.vein.kernel.Actor;
import clinic.vein.kernel.DraftKey;
import clinic.vein.kernel.Role;
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

    private boolean takes(SecondStep at, String code) {
        return in(() -> at.takes(GRACE, code));
    }

    @Test
    void aCodeCountsOnceAtAllNodes() {
        byte[] secret = enrolled();
        String code = code(secret, 0);
        assertThat(takes(node, " " + code.substring(0, 3) + " " + code.substring(3)))
                .isTrue();
        assertThat(takes(node, code)).isFalse();
        assertThat(takes(otherNode, code)).isFalse();
        clock.pass(Duration.ofSeconds(30));
        assertThat(takes(otherNode, code)).as("still within the skew").isFalse();
        assertThat(takes(otherNode, code(secret, 0))).isTrue();
    }

    @Test
    void aCodeSentManyTimesAtOnceIsTakenOnce() throws Exception {
        byte[] secret = enrolled();
        String code = code(secret, 0);
        ExecutorService callers = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> answers =
                callers.invokeAll(Stream.<Callable<Boolean>>generate(() -> () -> takes(otherNode, code))
                        .limit(8)
                        .toList());
        callers.shutdown();
        int right = 0;
        for (Future<Boolean> answer : answers) {
            right += answer.get() ? 1 : 0;
        }
        assertThat(right).isEqualTo(1);
    }

    @Test
    void aClockMayBeOneStepAheadOrBehindAndNoMore() {
        byte[] secret = enrolled();
        assertThat(takes(node, code(secret, -2))).isFalse();
        assertThat(takes(node, code(secret, 2))).isFalse();
        assertThat(takes(node, code(secret, -1))).isTrue();
        assertThat(takes(node, code(secret, 1))).isTrue();
        assertThat(takes(node, code(secret, 0))).as("older than the last").isFalse();
    }

    @Test
    void aRecoveryCodeCountsOnceAndIsKeptAsAHash() {
        byte[] secret = begun();
        List<String> codes = confirm(code(secret, 0)).orElseThrow();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Z2-9]{5}-[A-Z2-9]{5}"));
        String code = codes.get(3);
        assertThat(takes(otherNode, code.toLowerCase(java.util.Locale.ROOT))).isTrue();
        assertThat(takes(node, code)).isFalse();
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
        assertThat(takes(node(new DraftKey("another-key-another-key-another-key")), code(secret, 0)))
                .isFalse();
        JdbcClient.create(database)
                .sql("insert into clinic.second_factor (account, secret, begun_at, confirmed_at)"
                        + " select 'ada', secret, begun_at, confirmed_at from clinic.second_factor")
                .update();
        assertThat(in(() -> node.takes(new Actor("ada", Role.PRIVACY), code(secret, 0))))
                .isFalse();
    }

    @Test
    void whatWasShownAndNotConfirmedCountsForNothing() {
        byte[] secret = begun();
        assertThat(node.isEnrolled("grace")).isFalse();
        assertThat(takes(node, code(secret, 0))).isFalse();
        assertThat(confirm("123456")).isEmpty();
        clock.pass(Duration.ofMinutes(16));
        assertThat(confirm(code(secret, 0))).as("too late").isEmpty();
        byte[] another = begun();
        assertThat(confirm(code(secret, 0))).as("of the one before").isEmpty();
        assertThat(confirm(code(another, 0))).isPresent();
        in(() -> node.begin("grace"));
        clock.pass(Duration.ofMinutes(1));
        assertThat(takes(node, code(another, 0)))
                .as("nobody replaces a confirmed one")
                .isTrue();
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
