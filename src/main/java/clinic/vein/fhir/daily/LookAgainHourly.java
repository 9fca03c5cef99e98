package clinic.vein.fhir.daily;

import clinic.vein.fhir.LookAgain;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A roll-out takes minutes, so that an hour later all is told. */
@Component
class LookAgainHourly {

    private final LookAgain lookAgain;

    LookAgainHourly(LookAgain lookAgain) {
        this.lookAgain = lookAgain;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT30M")
    void look() {
        lookAgain.run();
    }
}
