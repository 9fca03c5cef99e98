package clinic.vein.fhir.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.embedded.PackagedApplication;
import clinic.vein.testing.ApplicationProcess;
import clinic.vein.testing.KeyedSystem;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;

/**
 * Clients that are not ours, against the packaged application as an operator starts it: each signs in by key, sends a bundle,
 * cancels it, sends another, is told of what happens up to the closing letter and downloads that, while the clinic's people work.
 * {@code mvn -Pclients verify}; it needs Node.js 20 and npm.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClientsDrill {

    private static final Path FOLDER = Path.of("target", "clients").toAbsolutePath();
    private static final Path SCRIPTS = Path.of("src", "test", "js").toAbsolutePath();
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final Duration ONE_NOTIFICATION = Duration.ofSeconds(20);
    private static final Duration BETWEEN_WORK = Duration.ofMillis(500);
    private static final String SYSTEM = "client-surgery";

    private static PackagedApplication clinic;
    private static SurgeryHub hub;
    private static int otherHub;

    @BeforeAll
    static void start() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("key.json"), KeyedSystem.CURVE.toJSONString());
        hub = new SurgeryHub();
        otherHub = ApplicationProcess.freePort();
        clinic = new PackagedApplication(
                Path.of(System.getProperty("clients.jar")),
                FOLDER.resolve("data"),
                "--clinic.demo-data=false",
                "--clinic.public-address=http://127.0.0.1:${server.port}",
                "--clinic.fhir.subscriptions.hosts=127.0.0.1:" + hub.port() + ",127.0.0.1:" + otherHub,
                "--clinic.fhir.subscriptions.private-addresses=true",
                "--clinic.fhir.subscriptions.plain-http=true",
                "--clinic.fhir.subscriptions.told-every=PT0.5S",
                "--clinic.api-clients." + SYSTEM + ".scopes=system/*.cruds",
                "--clinic.api-clients." + SYSTEM + ".jwks="
                        + new JWKSet(KeyedSystem.CURVE).toPublicJWKSet().toString());
        clinic.start();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        clinic.stop();
        hub.close();
    }

    @Test
    void hapi() throws Exception {
        HapiSystem surgery = HapiSystem.signIn(clinic.port(), SYSTEM, hub);
        IIdType subscription = surgery.subscribe("http://127.0.0.1:" + hub.port() + SurgeryHub.PATH);
        hub.awaitHandshake(subscription.getIdPart(), ONE_NOTIFICATION);
        surgery.cancel(surgery.refer());
        IdType request = surgery.refer();
        StaffAtWork staff = new StaffAtWork(clinic);
        Instant end = Instant.now().plus(LONGEST);
        Optional<Task> told = Optional.empty();
        Optional<DocumentReference> letter = Optional.empty();
        while (letter.isEmpty() && Instant.now().isBefore(end)) {
            staff.doWhatWaits();
            told = surgery.told(request, BETWEEN_WORK);
            if (told.isPresent()) {
                letter = surgery.closingLetter(told.get());
            }
        }
        assertThat(letter).as("told of a closing letter in " + LONGEST).isPresent();
        assertThat(told).hasValueSatisfying(task -> assertThat(task.getStatus()).isEqualTo(Task.TaskStatus.COMPLETED));
        surgery.download(letter.get());
        surgery.unsubscribe(subscription);
    }

    @Test
    void fhirKitClient() throws Exception {
        for (String file : new String[] {"package.json", "package-lock.json", "surgery.mjs"}) {
            Files.copy(SCRIPTS.resolve(file), FOLDER.resolve(file));
        }
        assertThat(begin("install.log", "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                        .waitFor())
                .isZero();
        Process surgery = begin(
                "surgery.log",
                "node",
                "surgery.mjs",
                "http://127.0.0.1:" + clinic.port() + "/fhir",
                SYSTEM,
                FOLDER.resolve("key.json").toString(),
                String.valueOf(otherHub));
        try {
            StaffAtWork staff = new StaffAtWork(clinic);
            Instant end = Instant.now().plus(LONGEST);
            while (!surgery.waitFor(500, TimeUnit.MILLISECONDS) && Instant.now().isBefore(end)) {
                // What it cancels nobody here has begun.
                if (log().contains("referred ")) {
                    staff.doWhatWaits();
                }
            }
        } finally {
            surgery.destroy();
        }
        assertThat(log()).contains("cancelled", "visit-scheduled", "report-sent", "read the closing letter");
        assertThat(surgery.waitFor()).as(log()).isZero();
    }

    private static Process begin(String log, String... command) throws IOException {
        return new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve(log).toFile())
                .start();
    }

    private static String log() throws IOException {
        return Files.readString(FOLDER.resolve("surgery.log"));
    }
}
