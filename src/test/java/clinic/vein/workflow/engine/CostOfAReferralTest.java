package clinic.vein.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.CountedStatements;
import clinic.vein.testing.CountedStatements.Cost;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.StandingClock;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What one referral costs the database, so that a step that asks twice is seen on the day it is written. The counts are exact, with
 * a little room for what features need; the message tells where they go, as docs/performance.md does.
 */
@ClinicTest
class CostOfAReferralTest {

    @LocalServerPort
    int port;

    @Autowired
    ReferralDriver driver;

    @Autowired
    CareDriver care;

    @Autowired
    StandingClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService management;

    OneReferral referral;

    @BeforeEach
    void begin() {
        referral = new OneReferral(port, driver, care, clock, jdbc, management);
        referral.begin();
    }

    @AfterEach
    void letTheClockGo() {
        clock.go();
    }

    @Test
    void an_intake() throws Exception {
        referral.isSent();

        Cost cost = CountedStatements.of(referral::isSent);

        assertThat(cost.statements()).as(cost.toString()).isLessThanOrEqualTo(32);
        assertThat(cost.commits()).isOne();
    }

    @Test
    void a_referral_from_intake_to_closed() throws Exception {
        referral.toTheEnd();
        referral.begin();

        Cost cost = CountedStatements.of(referral::toTheEnd);

        assertThat(cost.statements()).as(cost.toString()).isLessThanOrEqualTo(602);
        assertThat(cost.commits()).isLessThanOrEqualTo(36);
    }
}
