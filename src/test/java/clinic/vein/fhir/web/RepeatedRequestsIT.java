package clinic.vein.fhir.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.fhir.web.FhirLoad.Sending;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.LeftToVerify;
import clinic.vein.testing.ReferralDriver;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Eight systems send, and send again: none is doubled, none lost. {@code RequestsBenchmark} does it with ten thousand. */
@LeftToVerify
@ClinicTest
class RepeatedRequestsIT {

    private static final int REQUESTS = 120;

    @LocalServerPort
    int port;

    @Autowired
    ReferralDriver driver;

    @Autowired
    JdbcClient jdbc;

    @Test
    void noneIsDoubledAndNoneLost() throws Exception {
        driver.begin();
        FhirLoad load = new FhirLoad(port);
        List<Sending> sendings = FhirLoad.sendings(REQUESTS, new Random(17));
        assertThat(sendings).hasSizeGreaterThan(REQUESTS * 3 / 2);

        load.send(sendings, FhirLoad.CLIENTS);

        assertThat(load.wrong).isEmpty();
        load.checkAgainst(jdbc, REQUESTS);
        // Something else under a number that was sent is neither taken for the first nor a second one.
        Sending first = sendings.stream()
                .filter(sending -> sending.body().contains("UNKNOWN"))
                .findFirst()
                .orElseThrow();
        Sending other = new Sending(
                first.client(),
                first.number(),
                first.path(),
                first.body().replace("\"UNKNOWN\"", "\"NO\""),
                first.condition());
        assertThat(load.ask(other).statusCode()).isEqualTo(409);
        load.checkAgainst(jdbc, REQUESTS);
    }
}
