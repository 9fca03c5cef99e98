package clinic.vein.testing;

import clinic.vein.VeinClinicReferral;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes of the product, for tests that look for all of a kind. ArchUnit would follow each of their calls as well. */
public final class OurClasses {

    private static final List<Class<?>> ALL = read();

    private OurClasses() {}

    public static Stream<Class<?>> all() {
        return ALL.stream();
    }

    private static List<Class<?>> read() {
        try {
            Path root = Path.of(VeinClinicReferral.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root.resolve("clinic"))) {
                return files.map(root::relativize)
                        .map(file ->
                                file.toString().replace(file.getFileSystem().getSeparator(), "."))
                        .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                        .<Class<?>>map(name -> load(name.substring(0, name.length() - ".class".length())))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, OurClasses.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
