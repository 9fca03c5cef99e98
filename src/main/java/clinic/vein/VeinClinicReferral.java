package clinic.vein;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class VeinClinicReferral {

    public static void main(String[] args) {
        SpringApplication.run(VeinClinicReferral.class, args);
    }
}
