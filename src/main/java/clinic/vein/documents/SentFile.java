package clinic.vein.documents;

import clinic.vein.kernel.AllowedCharacters;
import clinic.vein.kernel.VisibleText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;

/**
 * A file as somebody sent it: of its name nothing is believed.
 *
 * @param size in bytes
 * @param source where it is parked until its turn comes
 */
public record SentFile(String name, long size, InputStreamSource source) {

    private static final int LONGEST_NAME = 80;

    /** @param called by whoever sent it, with or without folders */
    public static SentFile of(@Nullable String called, long size, InputStreamSource source) {
        return new SentFile(plain(called == null ? "" : called), size, source);
    }

    public static SentFile of(@Nullable String called, byte[] content) {
        return of(called, content.length, new ByteArrayResource(content));
    }

    /** Into memory. */
    public byte[] content() {
        try (InputStream from = source.getInputStream()) {
            return from.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For people to know it again: no folder, no ending, nothing that turns text around or hides in it. */
    private static String plain(String called) {
        String last = called.substring(Math.max(called.lastIndexOf('/'), called.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        VisibleText.of(last)
                .codePoints()
                .filter(c -> AllowedCharacters.only(Character.toString(c), false))
                .forEach(kept::appendCodePoint);
        String name = kept.toString().replaceFirst("\\.\\w{1,5}$", "").strip();
        int length = name.codePointCount(0, name.length());
        return length <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)).strip();
    }
}
