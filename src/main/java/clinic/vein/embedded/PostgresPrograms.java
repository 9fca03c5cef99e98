package clinic.vein.embedded;

import clinic.vein.kernel.StartupRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code initdb} and {@code pg_ctl}, unpacked once, run as the server's account. */
final class PostgresPrograms {

    private final Path home;
    private final ServerAccount account;

    private PostgresPrograms(Path home, ServerAccount account) {
        this.home = home;
        this.account = account;
    }

    static PostgresPrograms unpackedIn(Path folder, ServerAccount account) {
        PostgresArchive archive = PostgresArchive.ofThisPlatform();
        Path home = folder.resolve(archive.name());
        if (!Files.isDirectory(home)) {
            WholeFolder.create(home, unfinished -> {
                archive.unpackInto(unfinished);
                DataFolder.restrict(unfinished, "rwxr-xr-x");
            });
        }
        return new PostgresPrograms(home, account);
    }

    Outcome run(String program, String... arguments) {
        List<String> command = new ArrayList<>(account.command());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            // A file, not a pipe: a server started by pg_ctl may inherit the output and would keep a pipe open.
            Path output = Files.createTempFile("postgres-", ".out");
            try {
                ProcessBuilder builder =
                        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
                builder.environment().put("LC_ALL", "C");
                int exit = builder.start().waitFor();
                return new Outcome(
                        exit, Files.readString(output, StandardCharsets.UTF_8).strip());
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new StartupRefused(
                    "PostgreSQL's " + program + " cannot be run: " + e.getMessage() + ".",
                    "The data folder must lie on a file system that may hold programs (not mounted noexec):"
                            + " choose another with clinic.data-directory.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + command, e);
        }
    }

    record Outcome(int exit, String output) {

        boolean failed() {
            return exit != 0;
        }

        String lastLine() {
            return output.substring(output.lastIndexOf('\n') + 1);
        }
    }
}
