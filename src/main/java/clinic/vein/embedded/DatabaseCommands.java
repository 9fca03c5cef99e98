package clinic.vein.embedded;

import clinic.vein.kernel.StartupRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Backup, restore and move on the command line, where the embedded database has no programs of PostgreSQL's for it:
 *
 * <ul>
 *   <li>{@code --clinic.back-up-to=<file>}: what the database holds at this moment, while the application works on;
 *   <li>{@code --clinic.restore-from=<file>}: into an empty database, or into a data folder that is not there yet;
 *   <li>{@code --clinic.move-database-to=jdbc:postgresql://…}: from the data folder of an application that has stopped into
 *       an empty database of the operator's, which is set as for a start on it.
 * </ul>
 *
 * Exit code 0 when all of it is there, 1 when nothing is.
 */
public final class DatabaseCommands {

    private static final String BACK_UP = "--clinic.back-up-to=";
    private static final String RESTORE = "--clinic.restore-from=";
    private static final String MOVE = "--clinic.move-database-to=";
    private static final String URL = "--spring.datasource.url=";
    private static final int PIPE_BYTES = 1 << 16;

    private DatabaseCommands() {}

    public static boolean isAskedFor(String... arguments) {
        return Stream.of(BACK_UP, RESTORE, MOVE)
                .anyMatch(option -> value(option, arguments).isPresent());
    }

    public static int run(PrintStream out, String... arguments) {
        try {
            Optional<String> backUp = value(BACK_UP, arguments);
            Optional<String> restore = value(RESTORE, arguments);
            String[] settings = settings(arguments);
            if (backUp.isPresent()) {
                out.println(backUp(Path.of(backUp.get()), settings));
            } else if (restore.isPresent()) {
                try (InputStream file = new GZIPInputStream(Files.newInputStream(Path.of(restore.get())))) {
                    out.println(TargetDatabase.fill(SavedDatabase.open(file), settings));
                }
            } else {
                out.println(move(settings));
            }
            if (backUp.isEmpty()) {
                out.println("Not the keys: bring pseudonym.key and draft.key into a data folder, or set"
                        + " clinic.pseudonym-key and clinic.draft-key to what they hold.");
            }
            return 0;
        } catch (IOException | SQLException | RuntimeException e) {
            Throwable cause = refusal(e);
            out.println("Nothing was done: " + cause.getMessage()
                    + (cause instanceof StartupRefused refused ? " " + refused.advice() : ""));
            return 1;
        }
    }

    private static String backUp(Path file, String... settings) throws SQLException, IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        String head;
        try (SourceDatabase source = SourceDatabase.running(settings);
                OutputStream out = new GZIPOutputStream(Files.newOutputStream(unfinished))) {
            DataFolder.restrict(unfinished, "rw-------");
            head = SavedDatabase.write(source.connection(), out);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return file + " holds all tables; the audit trail reaches " + head;
    }

    private static String move(String... settings) throws SQLException, IOException {
        try (SourceDatabase source = SourceDatabase.stopped(settings);
                PipedInputStream in = new PipedInputStream(PIPE_BYTES);
                PipedOutputStream out = new PipedOutputStream(in)) {
            CompletableFuture<Void> failure = new CompletableFuture<>();
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(source.connection(), out, failure));
            try {
                String filled = TargetDatabase.fill(SavedDatabase.open(in), settings);
                writer.join();
                return filled;
            } catch (SQLException | IOException | RuntimeException e) {
                if (failure.isCompletedExceptionally()) {
                    throw cannotBeRead(failure, e);
                }
                throw e;
            }
        }
    }

    /** @param failure completed before the reader sees the end of what was written, and takes it for cut off */
    private static void write(Connection from, PipedOutputStream to, CompletableFuture<Void> failure) {
        try (to) {
            try {
                SavedDatabase.write(from, to);
            } catch (SQLException | IOException | RuntimeException e) {
                failure.completeExceptionally(e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SQLException cannotBeRead(CompletableFuture<Void> failure, Exception seen) {
        Throwable cause = failure.handle((none, thrown) -> thrown).join();
        SQLException why = new SQLException("The database to move cannot be read: " + cause.getMessage(), cause);
        why.addSuppressed(seen);
        return why;
    }

    private static Throwable refusal(Throwable failure) {
        @Nullable Throwable cause = failure;
        while (cause != null && !(cause instanceof StartupRefused)) {
            cause = cause.getCause();
        }
        return cause == null ? failure : cause;
    }

    private static Optional<String> value(String option, String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(option))
                .map(argument -> argument.substring(option.length()))
                .findFirst();
    }

    private static String[] settings(String... arguments) {
        boolean moves = value(MOVE, arguments).isPresent();
        return Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith(BACK_UP) && !argument.startsWith(RESTORE))
                .filter(argument -> !moves || !argument.startsWith(URL))
                .map(argument -> argument.startsWith(MOVE) ? URL + argument.substring(MOVE.length()) : argument)
                .toArray(String[]::new);
    }
}
