package clinic.vein.messaging.daily;

import clinic.vein.messaging.RelayMail;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What was written is on its way within seconds. */
@Component
class RelayRegularly {

    private final RelayMail relayMail;

    RelayRegularly(RelayMail relayMail) {
        this.relayMail = relayMail;
    }

    @Scheduled(
            fixedDelayString = "${clinic.messaging.relayed-every:PT10S}",
            initialDelayString = "${clinic.messaging.relayed-every:PT10S}")
    void relay() {
        relayMail.run();
    }
}
