package clinic.vein;

import clinic.vein.audit.command.VerifyAuditCommand;
import clinic.vein.embedded.DatabaseCommands;
import clinic.vein.embedded.DatabaseHeadStart;
import clinic.vein.upkeep.KnownVulnerabilitiesCommand;
import clinic.vein.workflow.engine.EngineHeadStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class VeinClinicReferral {

    public static void main(String[] args) {
        if (VerifyAuditCommand.isAskedFor(args)) {
            System.exit(VerifyAuditCommand.run(System.out, args));
        }
        if (DatabaseCommands.isAskedFor(args)) {
            System.exit(DatabaseCommands.run(System.out, args));
        }
        if (KnownVulnerabilitiesCommand.isAskedFor(args)) {
            System.exit(KnownVulnerabilitiesCommand.run(System.out, args));
        }
        SpringApplication application = new SpringApplication(VeinClinicReferral.class);
        application.addInitializers(new DatabaseHeadStart(), new EngineHeadStart());
        application.run(args);
    }
}
