package clinic.vein.links.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.testing.OneConnection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

class SecretsOfLinksTest {

    /** What an index of no rows has. */
    private static final long ONE_PAGE = 8192;

    @RegisterExtension
    final OneConnection database = new OneConnection();

    private JdbcClient jdbc;

    @BeforeEach
    void issueManyLinks() {
        jdbc = database.jdbc();
        jdbc.sql("""
                        with referral as (
                            insert into clinic.referral (id, reference, state, source, given_name, family_name, date_of_birth,
                                restless_legs, veins, background, received_at, clock_start)
                            values (gen_random_uuid(), 'VC-1', 'RECEIVED', 'API', 'Ann', 'Links', '1950-01-01', '{}', '{}', '{}',
                                now(), now())
                            returning id)
                        insert into clinic.patient_link (id, referral_id, purpose, subject, issued_at, until)
                        select gen_random_uuid(), referral.id, 'CONFIRM', referral.id, now(), now()
                        from referral, generate_series(1, 100)""").update();
    }

    @Test
    void aLinkIsEnteredAmongTheSecretsOnceItHasOne() {
        assertThat(size()).isEqualTo(ONE_PAGE);
        giveSecret(1);
        assertThat(size()).isGreaterThan(ONE_PAGE);
    }

    @Test
    void twoLinksNeverHaveTheSame() {
        assertThatThrownBy(() -> giveSecret(2)).isInstanceOf(DuplicateKeyException.class);
    }

    private long size() {
        return jdbc.sql("select pg_relation_size('clinic.patient_link_token_sha256_key')")
                .query(Long.class)
                .single();
    }

    private void giveSecret(int links) {
        jdbc.sql("""
                        update clinic.patient_link set token_sha256 = repeat('a', 64)
                        where id in (select id from clinic.patient_link limit :links)""").param("links", links).update();
    }
}
