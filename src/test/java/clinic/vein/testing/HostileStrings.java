package clinic.vein.testing;

import clinic.vein.kernel.VisibleText;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What nobody types who means well, from {@code hostile/strings.txt}. */
public final class HostileStrings {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HostileStrings() {}

    public static List<String> all() {
        try (InputStream file =
                Objects.requireNonNull(HostileStrings.class.getResourceAsStream("/hostile/strings.txt"))) {
            List<String> strings = new ArrayList<>();
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#")) {
                    strings.add(JSON.readValue(line, String.class));
                }
            }
            return List.copyOf(strings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it is kept: Unicode form NFC, line breaks of one kind, nothing white around it. Null when nothing is left. */
    public static String kept(String typed) {
        return keptAsIs(Normalizer.normalize(typed, Normalizer.Form.NFC));
    }

    /** As it is kept where people paste what they copied: without what nobody sees. */
    public static String keptVisible(String typed) {
        return keptAsIs(VisibleText.of(typed));
    }

    private static String keptAsIs(String normalized) {
        String text = normalized.strip().replace("\r\n", "\n").replace('\r', '\n');
        return text.isEmpty() ? null : text;
    }
}
