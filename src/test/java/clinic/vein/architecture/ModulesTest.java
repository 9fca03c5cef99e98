package clinic.vein.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.VeinClinicReferral;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    private static final String COMMAND = "mvn test -Dtest=ModulesTest -Dmodules-page=write";

    private final ApplicationModules modules = ApplicationModules.of(VeinClinicReferral.class);

    /** Each package knows only the neighbours that its door names, and of those only what they show. */
    @Test
    void packagesKeepToTheirDoors() {
        modules.verify();
    }

    @Test
    void thePictureShowsThePackagesAsTheyAre() throws IOException {
        String page = ModulesPage.text(modules, COMMAND);
        if ("write".equals(System.getProperty("modules-page"))) {
            Files.writeString(ModulesPage.FILE, page);
        }
        assertThat(ModulesPage.FILE)
                .as("the packages have changed; to draw the page anew: %s", COMMAND)
                .content()
                .isEqualTo(page);
    }
}
