package clinic.vein.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import org.camunda.bpm.engine.ManagementService;
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
     * With the models it takes on the jobs of all models there are by then. Those that a newer release brings meanwhile are
     * left to that one, which has what their steps need.
     */
    void deploy(RepositoryService repository, ManagementService management) {
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
        repository
                .createDeploymentQuery()
                .list()
                .forEach(known -> management.registerDeploymentForJobExecutor(known.getId()));
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
