package clinic.vein.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An entry of an index with an id of more than 15 signs is a third longer. */
@ClinicTest
class ShortIdsProcessTest {

    @Autowired
    ReferralDriver driver;

    @Autowired
    JdbcClient jdbc;

    @Test
    void eachRowThatTheEngineWritesForAReferralHasAShortId() {
        driver.begin();
        String referral = driver.receive(Reports.dual()).toString();

        assertThat(jdbc.sql("""
                        with process as (
                            select root_proc_inst_id_ as id from engine.act_ru_execution where business_key_ = :referral)
                        select length(id_) from engine.act_ru_execution where root_proc_inst_id_ in (select id from process)
                        union all
                        select length(id_) from engine.act_ru_task where proc_inst_id_ in (select id from process)
                        union all
                        select length(id_) from engine.act_ru_job where process_instance_id_ in (select id from process)
                        union all
                        select length(id_) from engine.act_ru_variable where proc_inst_id_ in (select id from process)
                        union all
                        select length(id_) from engine.act_ru_event_subscr where proc_inst_id_ in (select id from process)
                        """)
                        .param("referral", referral)
                        .query(Integer.class)
                        .list())
                .hasSizeGreaterThan(15)
                .containsOnly(15);
    }
}
