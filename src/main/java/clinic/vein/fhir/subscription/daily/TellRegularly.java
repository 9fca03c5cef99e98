package clinic.vein.fhir.subscription.daily;

import clinic.vein.fhir.subscription.TellChanges;
import clinic.vein.fhir.subscription.TellLag;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What has changed is told within seconds. */
@Component
class TellRegularly {

    private final TellChanges tellChanges;
    private final TellLag lag;

    TellRegularly(TellChanges tellChanges, TellLag lag) {
        this.tellChanges = tellChanges;
        this.lag = lag;
    }

    @Scheduled(
            fixedDelayString = "${clinic.fhir.subscriptions.told-every:PT10S}",
            initialDelayString = "${clinic.fhir.subscriptions.told-every:PT10S}")
    void tell() {
        lag.measure();
        tellChanges.run();
        lag.measure();
    }
}
