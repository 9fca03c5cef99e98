package clinic.vein.workflow.engine;

import clinic.vein.kernel.Phrase;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;

/**
 * The expressions in queries. In 7.24.0 whoever may send a query can have the engine evaluate any expression from its
 * or-queries (CVE-2026-109432); a task query is the only kind that takes expressions.
 */
final class QueryExpressions {

    static final String MY_GROUPS = "${currentUserGroups()}";
    static final String MYSELF = "${currentUser()}";
    static final String NOW = "${now()}";

    /** By the clinic's calendar, see {@link clinic.vein.workflow.Deadlines}. */
    static final String END_OF_TODAY = "${deadlines.endOfToday()}";

    /** What the filters of {@link TaskFilters} need, and nothing else. */
    private static final Set<String> STORABLE = Set.of(MY_GROUPS, MYSELF, NOW, END_OF_TODAY);

    private QueryExpressions() {}

    static boolean isStorable(String expression) {
        return STORABLE.contains(expression);
    }

    /** @throws BadUserRequestException when any part of the query carries an expression */
    static void refuseAny(Query<?, ?> query) {
        if (in(query).findAny().isPresent()) {
            throw new BadUserRequestException(EngineRefusal.EXPRESSION_IN_QUERY.title());
        }
    }

    /** @throws BadUserRequestException when the query carries an expression other than those of the ready-made filters */
    static void refuseUnknown(Query<?, ?> query) {
        if (!in(query).allMatch(QueryExpressions::isStorable)) {
            throw new BadUserRequestException(new Phrase(
                            EngineRefusal.OTHER_EXPRESSION,
                            List.of(MYSELF, MY_GROUPS, NOW, END_OF_TODAY).toString())
                    .inEnglish());
        }
    }

    private static Stream<String> in(Query<?, ?> query) {
        Stream<AbstractQuery<?, ?>> parts = query instanceof TaskQueryImpl tasks
                ? Stream.concat(Stream.of(tasks), tasks.getQueries().stream())
                : Stream.of(query).filter(AbstractQuery.class::isInstance).map(each -> (AbstractQuery<?, ?>) each);
        return parts.flatMap(part -> part.getExpressions().values().stream());
    }
}
