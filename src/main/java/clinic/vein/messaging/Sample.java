package clinic.vein.messaging;

import clinic.vein.kernel.Worded;
import java.util.Arrays;
import java.util.Optional;

/** What is filled into a text that is shown without any patient: an invented one's. */
enum Sample implements Worded {
    GIVEN_NAME("givenName"),
    FAMILY_NAME(""),
    ADDRESS(""),
    PRACTICE("practice"),
    NEXT_STEP("nextStep"),
    ADVICE("advice"),
    QUESTION("question"),
    REASON("reason"),
    WOULD_CHANGE("wouldChangeAnswer"),
    ROOM("room"),
    STEP("step"),
    BRING("bring"),
    CAUSES("causes"),
    TASK("task"),
    SUBJECT("message"),
    FINDING("finding"),
    WHO("who"),
    ROLE("role"),
    HEADING("");

    private final String place;

    Sample(String place) {
        this.place = place;
    }

    /** @param place as it stands in a text */
    static Optional<Sample> of(String place) {
        return Arrays.stream(values())
                .filter(each -> !each.place.isEmpty() && each.place.equals(place))
                .findFirst();
    }
}
