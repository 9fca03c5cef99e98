package clinic.vein.documents;

import clinic.vein.kernel.AllowedCharacters;
import clinic.vein.kernel.VisibleText;
import org.jspecify.annotations.Nullable;

/** A file as somebody sent it: of its name nothing is believed. */
public record SentFile(String name, byte[] content) {

    private static final int LONGEST_NAME = 80;

    /** @param called by whoever sent it, with or without folders */
    public static SentFile of(@Nullable String called, byte[] content) {
        return new SentFile(plain(called == null ? "" : called), content);
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
