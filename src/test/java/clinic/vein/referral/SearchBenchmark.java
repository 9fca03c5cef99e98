package clinic.vein.referral;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.embedded.TestPostgres;
import clinic.vein.kernel.Refused;
import clinic.vein.referral.FindReferrals.Search;
import clinic.vein.referral.matching.PatientMatching;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.SomePatient;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long staff wait for a search among many patients, each kind of it and those that ask for much, with the row of the audit
 * trail that each search writes. The patients are invented, loaded by COPY and gone with the database. Not part of the suite:
 * {@code mvn -Pbench verify -Dit.test=SearchBenchmark -Dpatients=1000000}.
 */
@ClinicTest
class SearchBenchmark {

    private static final int PATIENTS = Integer.getInteger("patients", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 60);
    private static final int TOGETHER = 20_000;
    private static final double MOST_MILLISECONDS = 100;
    private static final LocalDate OLDEST = LocalDate.of(1925, 1, 1);
    private static final int DAYS = (int) ChronoUnit.DAYS.between(OLDEST, LocalDate.of(2010, 1, 1));

    private static final String[] BEGINNINGS = {
        "Ab", "Bar", "Cal", "Dor", "El", "Fen", "Gar", "Hol", "Ing", "Jar", "Kel", "Lam", "Mor", "Nor", "Os", "Pen",
        "Qu", "Ros", "Sal", "Tor", "Und", "Ver", "Wil", "Yar", "Zel", "Sha", "Sto", "Mc", "O'", "Mü", "Del", "Bro"
    };
    private static final String[] MIDDLES = {
        "a", "ber", "co", "der", "el", "fi", "gan", "hu", "in", "ker", "lo", "man", "ner", "or", "pe", "ri", "sen",
        "ta", "un", "ver", "wi", "za"
    };
    private static final String[] ENDS = {
        "by", "croft", "dale", "ford", "ham", "ington", "kins", "ley", "mann", "nez", "off", "po", "quist", "ridge",
        "son", "ton", "ula", "ville", "worth", "ski"
    };

    @Autowired
    private FindReferrals findReferrals;

    @Autowired
    private PatientMatching matching;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    @Value("${spring.datasource.url}")
    private String url;

    private record Loaded(
            String given, String family, LocalDate born, String reference, String phone, String identifier) {}

    @Test
    void searchesAmongManyPatients() throws Exception {
        long began = System.nanoTime();
        load();
        System.out.printf("%d patients loaded in %d s%n", PATIENTS, (System.nanoTime() - began) / 1_000_000_000);
        Map<String, IntFunction<Search>> kinds = kinds();
        StringBuilder page =
                new StringBuilder("| search | found | p50 ms | p95 ms | longest ms |\n|---|---:|---:|---:|---:|\n");
        List<String> slow = new ArrayList<>();
        kinds.forEach((kind, search) -> measure(kind, search, page, slow));
        Files.createDirectories(Path.of("target", "bench"));
        Files.writeString(Path.of("target", "bench", "search.md"), page);
        System.out.println(page);
        assertThatNothingBreaks();
        // By what is one patient's own, whoever else there is.
        assertThat(slow).doesNotContain("reference", "telephone", "identifier", "nobody's name");
    }

    private static Map<String, IntFunction<Search>> kinds() {
        Map<String, IntFunction<Search>> kinds = new LinkedHashMap<>();
        kinds.put("family name", n -> named(patient(n).family(), null, null));
        kinds.put(
                "family and given name",
                n -> named(patient(n).family(), patient(n).given(), null));
        kinds.put(
                "the two the other way round",
                n -> named(patient(n).given(), patient(n).family(), null));
        kinds.put(
                "family name and birth date",
                n -> named(patient(n).family(), null, patient(n).born()));
        kinds.put("begin of a family name", n -> named(begin(patient(n).family(), 4), null, null));
        kinds.put("birth date", n -> named(null, null, patient(n).born()));
        kinds.put("reference", n -> new Search(null, null, null, patient(n).reference(), null, null));
        kinds.put(
                "telephone", n -> new Search(null, null, null, null, patient(n).phone(), null));
        kinds.put(
                "identifier",
                n -> new Search(null, null, null, null, null, patient(n).identifier()));
        kinds.put("misspelt family name", n -> named(misspelt(patient(n).family()), null, null));
        kinds.put(
                "misspelt family name and given name",
                n -> named(misspelt(patient(n).family()), patient(n).given(), null));
        kinds.put("very common family name", n -> named("Smith", null, null));
        kinds.put("very common family name, misspelt", n -> named("Smtih", null, null));
        kinds.put(
                "very common family name and a given name",
                n -> named("Smith", patient(n).given(), null));
        kinds.put(
                "very common family name and a birth date",
                n -> named("Smith", null, patient(n).born()));
        kinds.put("one letter", n -> named(begin(patient(n).family(), 1), null, null));
        kinds.put(
                "one letter of each name",
                n -> named(begin(patient(n).family(), 1), begin(patient(n).given(), 1), null));
        kinds.put("two letters", n -> named(begin(patient(n).family(), 2), null, null));
        kinds.put("nobody's name", n -> named("Xqzwvortig" + n, null, null));
        kinds.put("ten words", n -> named("a b c d e f g h i j", null, null));
        kinds.put("a hundred letters", n -> named("abcdefghij".repeat(10), "s", null));
        return kinds;
    }

    /** What is no name is refused before anything is looked for. */
    private void assertThatNothingBreaks() {
        for (String hostile : List.of("%", "_", "%%%", "' or 1=1 --", "\\", "🙂")) {
            try {
                assertThat(findReferrals.find(named(hostile, null, null))).hasSizeLessThanOrEqualTo(200);
            } catch (Refused noLetter) {
                assertThat(noLetter.violations()).extracting("field").containsOnly("familyName");
            }
        }
    }

    private void measure(String kind, IntFunction<Search> searches, StringBuilder page, List<String> slow) {
        double[] milliseconds = new double[ROUNDS];
        long found = 0;
        for (int round = -5; round < ROUNDS; round++) {
            Search search = searches.apply(new Random(round).nextInt(PATIENTS));
            long start = System.nanoTime();
            int lines = findReferrals.find(search).size();
            if (round >= 0) {
                milliseconds[round] = (System.nanoTime() - start) / 1e6;
                found += lines;
            }
        }
        Arrays.sort(milliseconds);
        double most = milliseconds[(int) Math.ceil(ROUNDS * 0.95) - 1];
        page.append("| %s%s | %.1f | %.1f | %.1f | %.1f |\n"
                .formatted(
                        kind,
                        most > MOST_MILLISECONDS ? " (over)" : "",
                        (double) found / ROUNDS,
                        milliseconds[ROUNDS / 2],
                        most,
                        milliseconds[ROUNDS - 1]));
        if (most > MOST_MILLISECONDS) {
            slow.add(kind);
        }
    }

    private static Search named(@Nullable String family, @Nullable String given, @Nullable LocalDate born) {
        return new Search(family, given, born, null, null, null);
    }

    private static String begin(String name, int letters) {
        return name.substring(0, Math.min(letters, name.length()));
    }

    /** Two letters changed places. */
    private static String misspelt(String name) {
        int at = name.length() / 2;
        return name.substring(0, at - 1) + name.charAt(at) + name.charAt(at - 1) + name.substring(at + 1);
    }

    /** Always the same one of a number, so that nobody has to be remembered. */
    private static Loaded patient(int number) {
        Random random = new Random(number * 7919L);
        random.nextInt();
        String family = random.nextInt(100) < 2 ? "Smith" : name(random, BEGINNINGS.length * MIDDLES.length);
        String given = name(random, 400);
        String digits = "%08d".formatted(number);
        return new Loaded(
                given,
                family,
                OLDEST.plusDays(random.nextInt(DAYS)),
                "VC-" + letters(number),
                "+44 7700 " + digits.substring(2),
                "N-" + digits);
    }

    /** The first of them are many people's. */
    private static String name(Random random, int beginnings) {
        int first = (int) (beginnings * random.nextDouble() * random.nextDouble());
        String middle = first < BEGINNINGS.length ? "" : MIDDLES[(first / BEGINNINGS.length) % MIDDLES.length];
        int last = (int) (ENDS.length * random.nextDouble() * random.nextDouble());
        return BEGINNINGS[first % BEGINNINGS.length] + middle + ENDS[last];
    }

    private static String letters(int number) {
        String alphabet = "23456789BCDFGHJKMNPQRSTVWXYZ";
        StringBuilder text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < 8; i++) {
            text.append(i == 4 ? "-" : "").append(alphabet.charAt(rest % alphabet.length()));
            rest /= alphabet.length();
        }
        return text.toString();
    }

    private void load() throws SQLException, IOException {
        for (int from = 0; from < PATIENTS; from += TOGETHER) {
            StringBuilder referrals = new StringBuilder();
            StringBuilder keys = new StringBuilder();
            for (int number = from; number < Math.min(PATIENTS, from + TOGETHER); number++) {
                write(number, patient(number), referrals, keys);
            }
            try (Connection connection = dataSource.getConnection()) {
                CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
                copy.copyIn(
                        "copy clinic.referral (id, reference, state, source, given_name, family_name, date_of_birth, phone,"
                                + " identifier_system, identifier_value, restless_legs, veins, background, received_at,"
                                + " clock_start) from stdin",
                        new StringReader(referrals.toString()));
                copy.copyIn(
                        "copy clinic.search_key (referral_id, kind, key) from stdin",
                        new StringReader(keys.toString()));
            }
        }
        // As the server does by itself after a while.
        try (Connection superuser = TestPostgres.instance().superuser(url);
                Statement statement = superuser.createStatement()) {
            statement.execute("vacuum analyze clinic.referral");
            statement.execute("vacuum analyze clinic.search_key");
        }
        assertThat(jdbc.sql("select count(*) from clinic.referral")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(PATIENTS);
    }

    private void write(int number, Loaded patient, StringBuilder referrals, StringBuilder keys) {
        UUID id = new UUID(number * 0x9E3779B97F4A7C15L, number);
        String received = LocalDate.of(2020, 1, 1).plusDays(number % 2500) + " 10:00:00+00";
        referrals
                .append(String.join(
                        "\t",
                        id.toString(),
                        patient.reference(),
                        "COMPLETED",
                        "SELF",
                        patient.given(),
                        patient.family(),
                        patient.born().toString(),
                        patient.phone(),
                        "urn:bench",
                        patient.identifier(),
                        "{}",
                        "{}",
                        "{}",
                        received,
                        received))
                .append('\n');
        matching.keys(SomePatient.called(patient.given(), patient.family())
                        .phone(patient.phone())
                        .numbered("urn:bench", patient.identifier())
                        .done())
                .forEach(key -> keys.append(id)
                        .append('\t')
                        .append(key.kind())
                        .append('\t')
                        .append(key.key())
                        .append('\n'));
    }
}
