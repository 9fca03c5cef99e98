package clinic.vein.insight.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Collects the contributions of one referral, by days of the clinic. */
final class CountedCases {

    private final ZoneId zone;
    private final List<CountedCase> cases = new ArrayList<>();

    CountedCases(ZoneId zone) {
        this.zone = zone;
    }

    void add(Figure figure, Instant at, Object part, int value) {
        add(figure, LocalDate.ofInstant(at, zone), part, value);
    }

    void add(Figure figure, LocalDate on, Object part, int value) {
        cases.add(new CountedCase(figure, on, part.toString(), value));
    }

    List<CountedCase> list() {
        return List.copyOf(cases);
    }
}
