package clinic.vein.workflow.engine;

import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;

/**
 * Sets when the history of a process that has ended may go: in the tables that have any, tasks among them as earlier releases
 * wrote those. The engine's own way writes to sixteen.
 */
final class HistoryEnds extends CacheAwareHistoryEventProducer {

    private static final Set<String> WRITTEN = Set.of(
            HistoricActivityInstanceEventEntity.class.getName(),
            HistoricTaskInstanceEventEntity.class.getName(),
            HistoricProcessInstanceEventEntity.class.getName());

    @Override
    protected void addRemovalTimeToHistoricProcessInstances(String root, Date removal) {
        Context.getCommandContext()
                .getHistoricProcessInstanceManager()
                .addRemovalTimeToProcessInstancesByRootProcessInstanceId(root, removal, null, WRITTEN);
    }

    /** Decisions are evaluated by our own code and leave no history. */
    @Override
    protected void addRemovalTimeToHistoricDecisions(String root, Date removal) {
        // None.
    }
}
