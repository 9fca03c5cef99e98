package clinic.vein.outcome;

import clinic.vein.kernel.Pathway;
import clinic.vein.vascular.safety.Modality;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Whose outcomes: those screened in whole months, and the like. Absent parts do not narrow it.
 *
 * @param origin null for this clinic's referrals and past cohorts together
 * @param from the first month
 * @param to the last month
 * @param series the name under which past rows were imported
 * @param changedBeside whether iron or a medicine was changed as well
 */
public record Cohort(
        @Nullable Origin origin,
        @Nullable String series,
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        @Nullable Pathway pathway,
        @Nullable Modality treatment,
        @Nullable Product product,
        @Nullable ChangedBeside changedBeside) {

    public Cohort(
            @Nullable Origin origin,
            @Nullable String series,
            @Nullable YearMonth from,
            @Nullable YearMonth to,
            @Nullable Pathway pathway,
            @Nullable Modality treatment,
            @Nullable Product product) {
        this(origin, series, from, to, pathway, treatment, product, null);
    }

    /** What a cohort can be narrowed by, apart from dates. */
    public enum Filter {
        ORIGIN,
        SERIES,
        PATHWAY,
        TREATMENT,
        PRODUCT,
        CHANGED_BESIDE
    }

    public boolean isSynthetic() {
        return origin == Origin.SYNTHETIC;
    }

    /** The code that this cohort is narrowed to, or null. */
    public @Nullable String value(Filter filter) {
        Object value = switch (filter) {
            case ORIGIN -> origin;
            case SERIES -> series;
            case PATHWAY -> pathway;
            case TREATMENT -> treatment;
            case PRODUCT -> product;
            case CHANGED_BESIDE -> changedBeside;
        };
        return value == null ? null : value.toString();
    }

    public Cohort without(Filter filter) {
        return new Cohort(
                filter == Filter.ORIGIN ? null : origin,
                filter == Filter.SERIES ? null : series,
                from,
                to,
                filter == Filter.PATHWAY ? null : pathway,
                filter == Filter.TREATMENT ? null : treatment,
                filter == Filter.PRODUCT ? null : product,
                filter == Filter.CHANGED_BESIDE ? null : changedBeside);
    }

    public Cohort between(@Nullable YearMonth first, @Nullable YearMonth last) {
        return new Cohort(origin, series, first, last, pathway, treatment, product, changedBeside);
    }
}
