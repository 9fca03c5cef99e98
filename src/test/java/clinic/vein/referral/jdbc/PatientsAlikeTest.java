package clinic.vein.referral.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Language;
import clinic.vein.referral.BirthDate;
import clinic.vein.referral.KnownPatients.Alike;
import clinic.vein.referral.KnownPatients.Known;
import clinic.vein.referral.Patient;
import clinic.vein.referral.matching.MatchingSettings;
import clinic.vein.referral.matching.PatientMatching;
import clinic.vein.testing.ExplainedQuery;
import clinic.vein.testing.OneConnection;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A practice that types its own telephone number for every patient, and the first of January for whoever does not know a birthday:
 * what a report costs does not grow with how many share both, and nobody is taken for another or overlooked. By pages of the
 * database that are looked at, not by time.
 */
class PatientsAlikeTest {

    private static final LocalDate BORN = LocalDate.of(1950, 1, 1);

    @RegisterExtension
    final OneConnection database = new OneConnection();

    private JdbcClient jdbc;
    private PatientsAlike alike;
    private int patients;

    @BeforeEach
    void open() {
        jdbc = database.jdbc();
        alike = new PatientsAlike(
                jdbc,
                new ReferralRows(new ObjectMapper().registerModule(new Jdk8Module())),
                new PatientMatching(new MatchingSettings("GB")));
    }

    @Test
    void what_a_report_costs_does_not_grow_with_those_who_share_its_telephone_and_birth_date() {
        share(1_000);
        Patient patient = patient("Ann", "Newcomer");
        int beyondDoubt = pages(PatientsAlike.BEYOND_DOUBT, patient);
        int worthAsking = pages(PatientsAlike.WORTH_ASKING, patient);

        share(9_000);

        assertThat(pages(PatientsAlike.BEYOND_DOUBT, patient)).isLessThanOrEqualTo(beyondDoubt + 10);
        assertThat(pages(PatientsAlike.WORTH_ASKING, patient)).isLessThanOrEqualTo(worthAsking * 13 / 10);
        assertThat(beyondDoubt).isLessThan(60);
        Alike asked = alike.worthAsking(patient);
        assertThat(asked.known()).hasSize(PatientsAlike.MOST_COMPARED);
        assertThat(asked.more()).as("somebody is told").isTrue();
        assertThat(alike.beyondDoubt(patient)).isEmpty();
    }

    @Test
    void whoever_is_meant_is_found_among_thousands_who_share_telephone_and_birth_date() {
        share(3_000);
        jdbc.sql("analyze clinic.referral; analyze clinic.search_key").update();

        // Of the three thousand one is called so.
        Patient meant = patient("Ann", "Sharerbgdbb");

        assertThat(families(alike.beyondDoubt(meant))).containsExactly("Sharerbgdbb");
        assertThat(families(alike.worthAsking(meant).known())).contains("Sharerbgdbb");
    }

    @Test
    void a_patient_of_a_very_common_name_is_known_again_by_the_day_though_the_practice_types_its_own_number() {
        namesakes(600, LocalDate.of(1961, 2, 3));
        namesakes(1, BORN);

        assertThat(alike.beyondDoubt(patient("Ann", "Smith"))).hasSize(1);
    }

    @Test
    void where_a_given_name_and_a_day_are_too_many_peoples_it_is_said_that_there_may_be_more() {
        share(600);
        Patient spelt = new Patient(
                "Ann",
                "Newcomer",
                BirthDate.of(BORN),
                Patient.SexAtBirth.FEMALE,
                null,
                null,
                null,
                null,
                null,
                Language.ENGLISH);

        assertThat(alike.worthAsking(spelt).more()).isTrue();
    }

    @Test
    void few_who_are_alike_are_all_compared_and_nobody_is_told_of_more() {
        share(20);

        Alike asked = alike.worthAsking(patient("Ann", "Newcomer"));

        assertThat(asked.known()).hasSize(20);
        assertThat(asked.more()).isFalse();
    }

    @Test
    void a_name_that_is_spelt_another_way_is_found_by_the_day_and_a_mistyped_day_by_the_name() {
        share(1);
        namesakes(1, BORN.plusDays(1));

        assertThat(families(alike.worthAsking(byPost("An", "Sharercbbb")).known()))
                .containsExactly("Sharercbbbb");
        assertThat(families(alike.worthAsking(byPost("Ann", "Smith")).known())).contains("Smith");
        assertThat(alike.beyondDoubt(byPost("Ann", "Smith"))).isEmpty();
    }

    private static Patient byPost(String given, String family) {
        return new Patient(
                given,
                family,
                BirthDate.of(BORN),
                Patient.SexAtBirth.FEMALE,
                null,
                null,
                "1 High Street",
                null,
                null,
                Language.ENGLISH);
    }

    @Test
    void an_estimated_birth_date_is_still_worth_asking_about() {
        share(1);
        Patient estimated = new Patient(
                "Ann",
                "Sharercbbbb",
                BirthDate.parse("1950").orElseThrow(),
                Patient.SexAtBirth.FEMALE,
                null,
                null,
                null,
                null,
                null,
                Language.ENGLISH);

        assertThat(families(alike.worthAsking(estimated).known())).containsExactly("Sharercbbbb");
        assertThat(alike.beyondDoubt(estimated)).isEmpty();
    }

    private static List<String> families(List<Known> known) {
        return known.stream()
                .map(each -> each.referral().report().patient().familyName())
                .toList();
    }

    private static Patient patient(String given, String family) {
        return new Patient(
                given,
                family,
                BirthDate.of(BORN),
                Patient.SexAtBirth.FEMALE,
                "020 7946 0999",
                null,
                null,
                null,
                null,
                Language.ENGLISH);
    }

    /** So many more, each with a family name of its own. */
    private void share(int count) {
        insert(count, "'Sharer' || reverse(translate(lpad(n::text, 5, '0'), '0123456789', 'bcdfghjklm'))", BORN);
    }

    private void namesakes(int count, LocalDate born) {
        insert(count, "'Smith'", born);
    }

    private void insert(int count, String family, LocalDate born) {
        jdbc.sql("""
                        with made as (
                            insert into clinic.referral (id, reference, state, source, given_name, family_name, date_of_birth,
                                phone, restless_legs, veins, background, received_at, clock_start)
                            select gen_random_uuid(), regexp_replace(translate(lpad(to_hex(n), 8, '0'), '0123456789abcdef',
                                    '23456789BCDFGHJK'), '(.{4})', 'VC-\\1-'), 'COMPLETED', 'API', 'Ann',
                                %s, :born,
                                '020 7946 0999', '{}', '{}', '{}', now() + n * interval '1 second', now()
                            from generate_series(:first, :last) n returning id, given_name, family_name)
                        insert into clinic.search_key (referral_id, kind, key)
                        select made.id, each.kind, each.key from made cross join lateral (values
                            ('GIVEN_NAME', 'ann'), ('FAMILY_NAME', lower(made.family_name)),
                            ('TELEPHONE', '+442079460999')) each (kind, key)""".formatted(family))
                .param("born", born)
                .param("first", patients + 1)
                .param("last", patients + count)
                .update();
        patients += count;
    }

    /** Of the second time: the first plans what a function asks, and reads the catalogue for it. */
    private int pages(String sql, Patient patient) {
        jdbc.sql("vacuum analyze clinic.referral").update();
        jdbc.sql("vacuum analyze clinic.search_key").update();
        explained(sql, patient);
        return ExplainedQuery.read(explained(sql, patient)).pages();
    }

    private String explained(String sql, Patient patient) {
        return jdbc.sql(ExplainedQuery.EXPLAIN + sql)
                .params(alike.parameters(patient))
                .query(String.class)
                .single();
    }
}
