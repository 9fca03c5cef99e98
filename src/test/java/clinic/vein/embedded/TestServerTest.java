package clinic.vein.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestServerTest {

    @Test
    void liesInMemoryWhereThereIsRoom() throws Exception {
        try (Connection superuser = TestPostgres.instance().superuser("/postgres");
                Statement statement = superuser.createStatement();
                ResultSet shown = statement.executeQuery("show data_directory")) {
            shown.next();
            Path cluster = Path.of(shown.getString(1));
            assumeTrue(cluster.endsWith("postgres"), "It is in a container");
            assertThat(cluster.startsWith("/dev/shm")).isEqualTo(TestServer.inMemory());
        }
    }
}
