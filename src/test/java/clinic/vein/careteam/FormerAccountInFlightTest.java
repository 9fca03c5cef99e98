package clinic.vein.careteam;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is deleted while a step of theirs is still being written leaves nothing to the next of that name. */
@ClinicTest
class FormerAccountInFlightTest {

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareTasks careTasks;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatWasNotedBeforeTheAccountEndedAndWrittenAfterwardsCountsForNobody() {
        driver.begin();
        ReferralId id = driver.receive(Reports.dual());
        Instant ended = driver.now().plus(Duration.ofHours(1));
        jdbc.sql("""
                        insert into clinic.former_account (account, last_event, ended_at)
                        select 'flyer', max(id), :at from clinic.referral_event""").param("at", ended.atOffset(ZoneOffset.UTC)).update();

        claimed(id, ended.minusSeconds(1));
        assertThat(careTasks.concern(id, "flyer", List.of(), List.of())).isFalse();

        claimed(id, ended.plusSeconds(1));
        assertThat(careTasks.concern(id, "flyer", List.of(), List.of())).isTrue();
    }

    private void claimed(ReferralId id, Instant at) {
        jdbc.sql("""
                        insert into clinic.referral_event (referral_id, kind, at, actor, role, entry)
                        values (:id, 'TASK_CLAIMED', :at, 'flyer', 'NURSE', '{"kind": "TASK_CLAIMED", "version": 1}')""")
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
