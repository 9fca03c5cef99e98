package clinic.vein.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys processes, decisions and forms together, so that they version together. The names are relative to
 * {@code bpmn/}: the starter's own deployment would name them by their place on this machine.
 */
@Component
class ModelDeployment {

    /**
     * Models that differ from the newest become the newest, also those of an earlier release: whoever goes back to it must
     * begin nothing with models that it cannot run.
     */
    void deploy(RepositoryService repository) {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("Vein Clinic Referral")
                .source("application")
                .enableDuplicateFiltering(false);
        try {
            Resource[] resources = new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/**/*.*");
            Arrays.sort(resources, Comparator.comparing(ModelDeployment::name));
            for (Resource resource : resources) {
                try (InputStream content = resource.getInputStream()) {
                    deployment.addInputStream(name(resource), content);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deployment.deploy();
    }

    private static String name(Resource resource) {
        try {
            String place = resource.getURL().getPath();
            return place.substring(place.lastIndexOf("/bpmn/") + "/bpmn/".length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
