package clinic.vein.platform;

import java.nio.file.Path;

final class TestPostgres {
    static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();
}
