package clinic.vein.embedded;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The real application with its embedded database, in a process of its own, which a test can kill. */
public final class ApplicationInAnotherJvm implements AutoCloseable {

    private static final Pattern LISTENS = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern READY = Pattern.compile("Started VeinClinicReferral in");

    private final Process process;
    private final DataFolder folder;
    private final int port;

    private ApplicationInAnotherJvm(Process process, DataFolder folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /**
     * Comes back when the application takes requests.
     *
     * @param settings of its own, such as {@code --spring.mail.host=127.0.0.1}
     */
    public static ApplicationInAnotherJvm start(Path dataFolder, String... settings) throws IOException {
        TestPostgres.lendPrograms(DataFolder.at(dataFolder));
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPathWithoutTests(),
                "clinic.vein.VeinClinicReferral",
                "--server.port=0",
                "--clinic.data-directory=" + dataFolder,
                "--clinic.demo-data=false"));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader output = process.inputReader();
        int port = Integer.parseInt(await(output, LISTENS).group(1));
        await(output, READY);
        Thread drain = new Thread(() -> readToTheEnd(output), "output of another application");
        drain.setDaemon(true);
        drain.start();
        return new ApplicationInAnotherJvm(process, DataFolder.at(dataFolder), port);
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** A connection of the application's own role to its database. */
    public Connection connect() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:"
                        + PostmasterFile.of(folder).port().orElseThrow() + "/" + ClinicDatabase.NAME,
                ClinicDatabase.APPLICATION,
                DatabasePassword.in(folder.password(ClinicDatabase.APPLICATION)));
    }

    /** As {@code kill -9} does; its database server lives on. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends the application and its database in good order. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static Matcher await(BufferedReader output, Pattern wanted) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher matcher = wanted.matcher(line);
            if (matcher.find()) {
                return matcher;
            }
            said.append(line).append('\n');
        }
        throw new IOException("The other application ended:\n" + said);
    }

    /** A full pipe would stop the application. */
    private static void readToTheEnd(BufferedReader output) {
        try {
            String line = output.readLine();
            while (line != null) {
                line = output.readLine();
            }
        } catch (IOException killed) {
            return;
        }
    }

    /** The tests have components of their own, which the application would find. */
    private static String classPathWithoutTests() {
        Path tests = location(ApplicationInAnotherJvm.class);
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).equals(tests))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
