package clinic.vein.referral.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.referral.ReferralList.Criteria;
import clinic.vein.testing.OneConnection;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who was born on a day is looked up, however many others there are: by pages of the database, not by time. */
class SearchByBirthDateTest {

    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final LocalDate MEANT = FIRST.plusDays(500);

    @RegisterExtension
    final OneConnection database = new OneConnection();

    private JdbcClient jdbc;
    private JdbcReferralList list;

    @BeforeEach
    void open() {
        jdbc = database.jdbc();
        list = new JdbcReferralList(jdbc);
        jdbc.sql("""
                        insert into clinic.referral (id, reference, state, source, given_name, family_name, date_of_birth,
                            birth_precision, restless_legs, veins, background, received_at, clock_start)
                        select gen_random_uuid(), 'VC-' || n, 'COMPLETED', 'API', 'Ann', 'Born', :first + n % 1000,
                            'DAY', '{}', '{}', '{}', timestamptz '2020-01-01' + n * interval '1 hour', now()
                        from generate_series(1, 20000) n""").param("first", FIRST).update();
        jdbc.sql("""
                        insert into clinic.referral (id, reference, state, source, given_name, family_name, date_of_birth,
                            birth_precision, restless_legs, veins, background, received_at, clock_start)
                        values (gen_random_uuid(), 'VC-ABOUT', 'COMPLETED', 'API', 'Ann', 'About', '1951-01-01', 'YEAR',
                            '{}', '{}', '{}', '2019-01-01', now())""").update();
        jdbc.sql("vacuum analyze clinic.referral").update();
    }

    @Test
    void reads_those_born_that_day_and_no_others() {
        long pages = database.pages()
                .by(() -> assertThat(list.search(new Criteria(null, null, MEANT, null, null, null), 200))
                        .hasSize(21));

        assertThat(pages).isLessThan(150);
    }

    @Test
    void of_thousands_who_share_a_day_the_newest_are_met_soon() {
        jdbc.sql("""
                        insert into clinic.referral (id, reference, state, source, given_name, family_name, date_of_birth,
                            birth_precision, restless_legs, veins, background, received_at, clock_start)
                        select gen_random_uuid(), 'VC-SHARED-' || n, 'COMPLETED', 'API', 'Ann', 'Shared', :meant, 'DAY', '{}',
                            '{}', '{}', timestamptz '2023-01-01' + n * interval '1 hour', now()
                        from generate_series(1, 20000) n""").param("meant", MEANT).update();
        jdbc.sql("vacuum analyze clinic.referral").update();
        long pages = database.pages()
                .by(() -> assertThat(list.search(new Criteria(null, null, MEANT, null, null, null), 200))
                        .hasSize(200));

        assertThat(pages).isLessThan(6_000);
    }
}
