package clinic.vein.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.query.Query;

/** Stores no expression that could do harm, and lets nobody add one to a stored filter when it is listed. */
final class GuardedFilters extends FilterServiceImpl {

    @Override
    public Filter saveFilter(Filter filter) {
        QueryExpressions.refuseUnknown(filter.getQuery());
        return super.saveFilter(filter);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, Q extension) {
        QueryExpressions.refuseAny(extension);
        return super.list(filterId, extension);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, Q extension, int first, int most) {
        QueryExpressions.refuseAny(extension);
        return super.listPage(filterId, extension, first, most);
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, Q extension) {
        QueryExpressions.refuseAny(extension);
        return super.singleResult(filterId, extension);
    }

    @Override
    public Long count(String filterId, Query<?, ?> extension) {
        QueryExpressions.refuseAny(extension);
        return super.count(filterId, extension);
    }
}
