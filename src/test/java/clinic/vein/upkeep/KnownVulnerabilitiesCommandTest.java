package clinic.vein.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invented libraries with invented faults. */
class KnownVulnerabilitiesCommandTest {

    private static final String BILL = """
            {"bomFormat": "CycloneDX", "components": [
              {"group": "org.example", "name": "stockings", "version": "2.3.1"},
              {"group": "org.example", "name": "duplex", "version": "1.0.0-rc2"}]}""";

    private static final String ADVISORY = """
            {"id": "EX-1", "aliases": ["CVE-1999-00001"], "summary": "Slips down", "affected": [
              {"package": {"ecosystem": "Maven", "name": "%s"},
               "ranges": [{"type": "ECOSYSTEM", "events": %s}]}]}""";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            org.example:stockings | [{"introduced":"0"},{"fixed":"2.3.2"}]                              | 1
            org.example:stockings | [{"introduced":"0"},{"fixed":"2.3.1"}]                              | 0
            org.example:stockings | [{"introduced":"2.3.2"}]                                            | 0
            org.example:stockings | [{"introduced":"2.3"},{"last_affected":"2.3.1"}]                    | 1
            org.example:stockings | [{"introduced":"0"},{"fixed":"1.9"},{"introduced":"2.0"},{"fixed":"2.10"}] | 1
            org.example:stockings | [{"introduced":"0"},{"fixed":"1.9"},{"introduced":"2.4"}]           | 0
            org.example:duplex    | [{"introduced":"0"},{"fixed":"1.0"}]                                | 1
            org.example:duplex    | [{"introduced":"1.0"}]                                              | 0
            org.example:other     | [{"introduced":"0"}]                                                | 0
            """)
    void whatIsKnownIsToldByVersion(String library, String events, int exit) throws IOException {
        assertThat(run(ADVISORY.formatted(library, events))).isEqualTo(exit);
        assertThat(said.toString(StandardCharsets.UTF_8).contains("CVE-1999-00001"))
                .isEqualTo(exit == 1);
    }

    @Test
    void versionsThatAreListedCountAndOnesTakenBackDoNot() throws IOException {
        String listed = """
                {"vulns": [{"id": "EX-2", "affected": [{"package": {"ecosystem": "Maven", "name": "org.example:duplex"},
                                                        "versions": ["1.0.0-rc2"]}]}]}""";
        assertThat(run(listed)).isOne();
        assertThat(run(listed.replace("\"id\"", "\"withdrawn\": \"2026-01-01T00:00:00Z\", \"id\"")))
                .isEqualTo(2);
    }

    @Test
    void anArchiveOfAdvisoriesIsReadWhole() throws IOException {
        Path archive = folder.resolve("all.zip");
        try (OutputStream file = Files.newOutputStream(archive);
                ZipOutputStream entries = new ZipOutputStream(file)) {
            for (String library : new String[] {"org.example:other", "org.example:stockings"}) {
                entries.putNextEntry(new ZipEntry(library.replace(':', '-') + ".json"));
                entries.write(
                        ADVISORY.formatted(library, "[{\"introduced\":\"0\"}]").getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(compare(archive)).isOne();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("2 libraries, 2 advisories, 1 of them");
    }

    @Test
    void whatCannotBeComparedIsNoGoodNews() throws IOException {
        assertThat(compare(folder.resolve("nothing.json"))).isEqualTo(2);
        assertThat(run("{}")).isEqualTo(2);
        Path advisories = Files.writeString(
                folder.resolve("advisories.json"),
                ADVISORY.formatted("org.example:stockings", "[{\"introduced\":\"0\"}]"));
        Path noBill = Files.writeString(folder.resolve("empty.json"), "{}");
        assertThat(KnownVulnerabilitiesCommand.run(
                        new PrintStream(said, true, StandardCharsets.UTF_8),
                        "--clinic.known-vulnerabilities=" + advisories,
                        "--clinic.bill-of-materials=" + noBill))
                .isEqualTo(2);
    }

    private int run(String advisories) throws IOException {
        return compare(Files.writeString(folder.resolve("advisories.json"), advisories));
    }

    private int compare(Path advisories) throws IOException {
        Path bill = Files.writeString(folder.resolve("bill.json"), BILL);
        return KnownVulnerabilitiesCommand.run(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                "--clinic.known-vulnerabilities=" + advisories,
                "--clinic.bill-of-materials=" + bill);
    }
}
