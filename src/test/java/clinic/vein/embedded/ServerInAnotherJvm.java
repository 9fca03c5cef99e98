package clinic.vein.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** An application in a process of its own, which a test can kill. */
record ServerInAnotherJvm(Process application, ProcessHandle server) {

    private static final String READY = "ready";

    static ServerInAnotherJvm start(Path root) throws IOException {
        Process application = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerInAnotherJvm.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = application.inputReader();
        String line = output.readLine();
        while (line != null && !line.equals(READY)) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException("The other application did not start");
        }
        return new ServerInAnotherJvm(
                application, PostmasterFile.of(DataFolder.at(root)).process().orElseThrow());
    }

    long pid() {
        return application.pid();
    }

    void kill() throws InterruptedException {
        application.destroyForcibly().waitFor();
    }

    /** Ends the application in good order. */
    void stop() throws IOException, InterruptedException {
        application.outputWriter().close();
        application.waitFor();
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        DataFolder folder = DataFolder.at(Path.of(arguments[0]));
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(folder, TestPostgres.PROGRAMS, Map.of())) {
            try (Connection connection = server.connect("clinic", "clinic");
                    Statement statement = connection.createStatement()) {
                statement.execute("create table kept as select 'before the kill' as name");
            }
            System.out.println(READY);
            System.in.read();
        }
    }
}
