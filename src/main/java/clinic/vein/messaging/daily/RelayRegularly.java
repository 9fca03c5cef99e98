package clinic.vein.messaging.daily;

import clinic.vein.messaging.Channel;
import clinic.vein.messaging.RelayLag;
import clinic.vein.messaging.RelayMail;
import clinic.vein.messaging.RelayTexts;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What was written is on its way within seconds. */
@Component
class RelayRegularly {

    private final RelayMail relayMail;
    private final RelayTexts relayTexts;
    private final RelayLag lag;

    RelayRegularly(RelayMail relayMail, RelayTexts relayTexts, RelayLag lag) {
        this.relayMail = relayMail;
        this.relayTexts = relayTexts;
        this.lag = lag;
    }

    @Scheduled(
            fixedDelayString = "${clinic.messaging.relayed-every:PT10S}",
            initialDelayString = "${clinic.messaging.relayed-every:PT10S}")
    void relay() {
        lag.measure(Channel.EMAIL);
        relayMail.run();
        lag.measure(Channel.EMAIL);
    }

    /** In a thread of its own: a slow mail server holds up no text message. */
    @Scheduled(
            fixedDelayString = "${clinic.messaging.relayed-every:PT10S}",
            initialDelayString = "${clinic.messaging.relayed-every:PT10S}")
    void relayTexts() {
        lag.measure(Channel.SMS);
        relayTexts.run();
        lag.measure(Channel.SMS);
    }
}
