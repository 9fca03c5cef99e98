package clinic.vein.embedded;

import clinic.vein.kernel.StartupRefused;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A start of the embedded database that is under way, or done. */
record DatabaseStart(CompletableFuture<EmbeddedPostgresServer> server) {

    EmbeddedPostgresServer await() {
        try {
            return server.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartupRefused refused ? refused : e;
        }
    }

    void stop() {
        server.handle((started, failure) -> started)
                .thenAccept(DatabaseStart::close)
                .join();
    }

    private static void close(EmbeddedPostgresServer started) {
        if (started != null) {
            started.close();
        }
    }
}
