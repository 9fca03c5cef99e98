package clinic.vein.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.vein.embedded.PackagedApplication;
import clinic.vein.testing.Ledger;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;

/** A file system that fills up while the application works on it, and is given room again. */
@SuppressWarnings("try") // The load is there, and nobody speaks to it.
final class FullDisk {

    /** The fault itself: so long the load works on at a full disk. */
    private static final Duration STAYS_FULL = Duration.ofSeconds(5);

    private final Path jar;
    private final Path disk;

    FullDisk(Path jar, Path disk) {
        this.jar = jar;
        this.disk = disk;
    }

    void happens(FaultsReport report) throws Exception {
        Files.createDirectories(disk);
        if (run("mount", "-t", "tmpfs", "-o", "size=600m", "tmpfs", disk.toString()) != 0) {
            report.add("disk full", 0, "not run: only root makes a small file system", false);
            return;
        }
        PackagedApplication clinic = new PackagedApplication(jar, disk.resolve("data"), "--clinic.demo-data=false");
        try {
            clinic.start();
            Ledger ledger = new Ledger();
            try (Load load = Load.begin(clinic.port(), ledger)) {
                await().atMost(Duration.ofMinutes(1)).until(() -> ledger.acceptedReferrals() > 10);
                Path ballast = disk.resolve("ballast");
                fill(ballast);
                await().atMost(Duration.ofSeconds(30)).until(() -> clinic.readiness() == 503);
                Thread.sleep(STAYS_FULL.toMillis());
                int whileFull = ledger.acceptedReferrals();
                Files.delete(ballast);
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> clinic.readiness() == 200 && ledger.acceptedReferrals() > whileFull + 5);
            }
            List<String> wrong;
            try (Connection superuser = clinic.superuser()) {
                wrong = ledger.compare(superuser);
            }
            report.add(
                    "disk full",
                    1,
                    ledger.acceptedReferrals() + " referrals, not served: " + ledger.failures() + "; went on by itself",
                    wrong.isEmpty());
            assertThat(wrong).isEmpty();
        } finally {
            clinic.stop();
            run("umount", disk.toString());
        }
    }

    private static void fill(Path ballast) throws IOException {
        byte[] block = new byte[1 << 16];
        try (OutputStream file = Files.newOutputStream(ballast)) {
            while (true) {
                file.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }
}
