package clinic.vein.insight.figures;

import clinic.vein.kernel.CodeOfAnotherRelease;
import clinic.vein.kernel.Pathway;
import clinic.vein.referral.ReferralState;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The roll-up, for reading: no more rows than there are different values in a month. */
public interface FigureCells {

    record Cell(Figure figure, String part, int value, long cases) {}

    /** @param pathway null for all, those that were not triaged among them */
    List<Cell> during(Set<Figure> figures, Months months, @Nullable Pathway pathway);

    /** Of what has not ended, whenever it began. */
    List<Cell> standing(Figure figure, @Nullable Pathway pathway);

    record OfPathway(String pathway, String part, long cases) {}

    List<OfPathway> byPathway(Figure figure, Months months);

    record OnDay(LocalDate day, String part, long cases) {}

    /** Of a figure that is rolled up by day; both days included. */
    List<OnDay> byDay(Figure figure, LocalDate from, LocalDate to);

    /**
     * One case for people.
     *
     * @param reference null of an erased referral, and so are state and urgency
     */
    record CaseLine(
            String reference, String state, String urgency, String pathway, LocalDate onDay, String part, int value) {

        public String stateInWords() {
            return state == null ? "" : CodeOfAnotherRelease.heading(ReferralState.class, state);
        }

        public String pathwayInWords() {
            return CodeOfAnotherRelease.title(Pathway.class, pathway);
        }
    }

    /** The latest first. */
    List<CaseLine> cases(Selection selection, Months months, @Nullable Pathway pathway, int limit, int offset);
}
