package clinic.vein.outcome;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** The store of outcomes, one row for each patient's way. */
public interface Outcomes {

    /** Writes the rows anew of those referrals that changed since the last time. */
    void bringUpToDate();

    /** Has every row of this clinic written anew from the referrals' own records. */
    void rebuild();

    record Month(YearMonth month, long treated) {}

    /** The months in which anybody of the cohort was screened, in order, with how many of them were treated. */
    List<Month> months(Cohort cohort);

    /** @param code null for those who have none, such as the untreated when treatments are told apart */
    record Part(String code, long screened, long treated) {}

    /** The parts that a filter would cut the cohort into. */
    List<Part> parts(Cohort cohort, Cohort.Filter by);

    /**
     * How many there are, from {@code treated} on of those with restless legs.
     *
     * @param everybodyTreated with or without restless legs, as are {@code complicated} and {@code overridden}
     * @param reliefKnown of whom is known whether they have less restless legs after treatment than before
     */
    record Counts(
            long screened,
            long criteriaMet,
            long symptomOnly,
            long treated,
            long closed,
            long partlyClosed,
            long open,
            long closureNotApplicable,
            long reliefKnown,
            long relieved,
            long relievedAndClosed,
            long everybodyTreated,
            long complicated,
            long overridden) {}

    Counts counts(Cohort cohort);

    /** Whether and when restless legs were back, of those with restless legs who were treated and relieved. */
    List<Followed> restlessLegsFollowed(Cohort cohort);

    /** Whether and when veins were back, of those with restless legs who were treated. */
    List<Followed> veinsFollowed(Cohort cohort);

    /** Of those with restless legs who were treated. */
    ScorePairs pairs(Cohort cohort, Measure measure);

    /** The same at each time at which patients are asked. */
    Map<Window, ScorePairs> windows(Cohort cohort, Measure measure);

    /** Of everybody treated, by the code of the complication or of what was overridden. */
    Map<String, Long> complicationsAndOverrides(Cohort cohort);
}
