package clinic.vein.workflow.engine;

import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives the engine the mappings that were read ahead. */
@Component
class EngineMappingsPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<EngineMappings> readAhead;

    EngineMappingsPlugin(ObjectProvider<EngineMappings> readAhead) {
        this.readAhead = readAhead;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        readAhead.ifAvailable(mappings -> engine.setSqlSessionFactory(mappings.await()));
    }

    /** Not earlier: another plug-in sets the data source, wrapped so that Spring's transactions hold. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        readAhead.ifAvailable(mappings -> connect(engine));
    }

    private static void connect(ProcessEngineConfigurationImpl engine) {
        SqlSessionFactory mappings = engine.getSqlSessionFactory();
        mappings.getConfiguration()
                .setEnvironment(new Environment("default", new ManagedTransactionFactory(), engine.getDataSource()));
    }
}
