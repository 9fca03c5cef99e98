package clinic.vein.insight.figures.daily;

import clinic.vein.insight.figures.KeepFigures;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seconds after something happened it stands in the figures. */
@Component
class RefreshFigures {

    private final KeepFigures keepFigures;

    RefreshFigures(KeepFigures keepFigures) {
        this.keepFigures = keepFigures;
    }

    @Scheduled(fixedDelayString = "${clinic.insight.figures-refreshed-every:PT3S}")
    void refresh() {
        keepFigures.bringUpToDate();
    }
}
