package clinic.vein.outcome.jdbc;

import clinic.vein.outcome.Cohort;
import clinic.vein.outcome.Cohort.Filter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A cohort as a condition on {@code clinic.outcome}. */
record Narrowed(String condition, Map<String, Object> parameters) {

    static Narrowed to(Cohort cohort) {
        StringBuilder condition = new StringBuilder();
        Map<String, Object> parameters = new HashMap<>();
        condition.append(cohort.origin() == null ? "origin <> 'SYNTHETIC'" : "true");
        for (Filter filter : Filter.values()) {
            if (cohort.value(filter) != null) {
                condition.append(" and ").append(column(filter)).append(" = :").append(column(filter));
                parameters.put(column(filter), cohort.value(filter));
            }
        }
        if (cohort.from() != null) {
            condition.append(" and screened_on >= :from");
            parameters.put("from", cohort.from().atDay(1));
        }
        if (cohort.to() != null) {
            LocalDate after = cohort.to().plusMonths(1).atDay(1);
            condition.append(" and screened_on < :after");
            parameters.put("after", after);
        }
        return new Narrowed(condition.toString(), parameters);
    }

    static String column(Filter filter) {
        return filter.name().toLowerCase(Locale.ROOT);
    }
}
