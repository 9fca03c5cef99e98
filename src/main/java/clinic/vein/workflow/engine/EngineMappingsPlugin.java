package clinic.vein.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives the engine the mappings that were read ahead, and one of ours. */
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
        addOurs(engine.getSqlSessionFactory().getConfiguration());
    }

    /** Of mappings that were read once for several engines it may be one already. */
    private static void addOurs(Configuration mappings) {
        String name = "clinic/vein/workflow/engine/TaskAtWork.xml";
        if (mappings.isResourceLoaded(name)) {
            return;
        }
        try (InputStream ours = Resources.getResourceAsStream(EngineMappingsPlugin.class.getClassLoader(), name)) {
            new XMLMapperBuilder(ours, mappings, name, mappings.getSqlFragments()).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void connect(ProcessEngineConfigurationImpl engine) {
        SqlSessionFactory mappings = engine.getSqlSessionFactory();
        mappings.getConfiguration()
                .setEnvironment(new Environment("default", new ManagedTransactionFactory(), engine.getDataSource()));
    }
}
