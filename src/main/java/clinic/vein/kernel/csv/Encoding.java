package clinic.vein.kernel.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** In which letters a file is written: UTF-8 unless its first two bytes say UTF-16, as spreadsheets save Unicode text. */
final class Encoding {

    private static final int MARK_LENGTH = 2;
    private static final int LITTLE_ENDIAN_MARK = 0xFFFE;
    private static final int BIG_ENDIAN_MARK = 0xFEFF;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private Encoding() {}

    /** Without the mark; undecodable bytes become replacement characters. */
    static Reader reader(InputStream file) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(file, MARK_LENGTH);
        byte[] mark = bytes.readNBytes(MARK_LENGTH);
        bytes.unread(mark);
        PushbackReader reader = new PushbackReader(new InputStreamReader(bytes, of(mark)), 1);
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    private static Charset of(byte[] mark) {
        int said = mark.length < MARK_LENGTH ? 0 : (mark[0] & 0xFF) << 8 | mark[1] & 0xFF;
        return switch (said) {
            case LITTLE_ENDIAN_MARK -> StandardCharsets.UTF_16LE;
            case BIG_ENDIAN_MARK -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
    }

    /** Whether a header, which is plain letters, was written in another one. */
    static boolean isAnother(String header) {
        return header.indexOf(REPLACEMENT) >= 0 || header.indexOf('\0') >= 0;
    }
}
