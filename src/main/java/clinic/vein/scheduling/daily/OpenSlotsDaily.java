package clinic.vein.scheduling.daily;

import clinic.vein.scheduling.OpenSlots;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class OpenSlotsDaily {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSlotsDaily.class);

    private final OpenSlots openSlots;

    OpenSlotsDaily(OpenSlots openSlots) {
        this.openSlots = openSlots;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "${clinic.scheduling.open-at:0 15 3 * * *}", zone = "${clinic.zone:Europe/London}")
    void open() {
        int opened = openSlots.open();
        if (opened > 0) {
            LOG.info("Opened {} slots", opened);
        }
    }
}
