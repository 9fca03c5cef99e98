package clinic.vein;

import clinic.vein.platform.DatabaseHeadStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class VeinClinicReferral {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(VeinClinicReferral.class);
        application.addInitializers(new DatabaseHeadStart());
        application.run(args);
    }
}
