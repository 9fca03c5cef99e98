package clinic.vein.documents.daily;

import clinic.vein.documents.DocumentSettings;
import clinic.vein.documents.Documents;
import clinic.vein.documents.SettleDocuments;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What was attached can be looked at within seconds; what was removed is forgotten after a while. */
@Component
class SettleRegularly {

    private final SettleDocuments settle;
    private final Documents documents;
    private final DocumentSettings settings;
    private final Clock clock;

    SettleRegularly(SettleDocuments settle, Documents documents, DocumentSettings settings, Clock clock) {
        this.settle = settle;
        this.documents = documents;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${clinic.documents.settled-every:PT5S}",
            initialDelayString = "${clinic.documents.settled-every:PT5S}")
    void settle() {
        settle.run();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forget() {
        documents.forgetRemoved(clock.instant().minus(settings.keepRemoved()));
    }
}
