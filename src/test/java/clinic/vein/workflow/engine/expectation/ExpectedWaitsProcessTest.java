package clinic.vein.workflow.engine.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClinicTest
class ExpectedWaitsProcessTest {

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private ExpectedWaits expectedWaits;

    @Autowired
    private SqlWaits waits;

    @Test
    void of_one_referral_are_read_as_among_all_and_no_others() {
        driver.begin();
        ReferralId one = driver.receive(Reports.dual());
        ReferralId other = driver.receive(Reports.dual());
        List<ExpectedWaits.Held> all = expectedWaits.read();

        assertThat(all).extracting(held -> held.waiting().referral()).contains(one, other);
        assertThat(expectedWaits.read(one))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .filter(held -> held.waiting().referral().equals(one))
                        .toList());
        assertThat(waits.read(List.of(), one)).extracting(Waiting::referral).containsOnly(one);
    }
}
