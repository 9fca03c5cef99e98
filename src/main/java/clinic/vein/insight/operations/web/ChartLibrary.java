package clinic.vein.insight.operations.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Where the pages find the library that draws charts; its version is the one that the build brought. */
@Component
class ChartLibrary {

    private static final String NAME = "chart.js";

    private final String path;

    ChartLibrary() {
        Properties artifact = new Properties();
        try (InputStream file =
                new ClassPathResource("META-INF/maven/org.webjars.npm/" + NAME + "/pom.properties").getInputStream()) {
            artifact.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.path = "/webjars/" + NAME + "/" + artifact.getProperty("version") + "/dist/chart.umd.js";
    }

    String path() {
        return path;
    }
}
