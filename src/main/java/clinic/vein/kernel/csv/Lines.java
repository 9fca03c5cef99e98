package clinic.vein.kernel.csv;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a file with their numbers; an over-long line is passed over without being held. */
final class Lines {

    /** @param text null when the line is over the limit */
    record Line(long number, @Nullable String text) {

        boolean isTooLong() {
            return text == null;
        }
    }

    private final PushbackReader reader;
    private final int limit;
    private final Deque<Line> putBack = new ArrayDeque<>();
    private long number;

    Lines(Reader reader, int limit) {
        this.reader = new PushbackReader(reader, 1);
        this.limit = limit;
    }

    /** @return null at the end of the file */
    @Nullable
    Line next() throws IOException {
        if (!putBack.isEmpty()) {
            return putBack.removeFirst();
        }
        StringBuilder text = new StringBuilder();
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        number++;
        boolean tooLong = false;
        while (c >= 0 && c != '\n' && c != '\r') {
            tooLong |= text.length() >= limit;
            if (!tooLong) {
                text.append((char) c);
            }
            c = reader.read();
        }
        if (c == '\r') {
            skipLineFeed();
        }
        return new Line(number, tooLong ? null : text.toString());
    }

    private void skipLineFeed() throws IOException {
        int c = reader.read();
        if (c >= 0 && c != '\n') {
            reader.unread(c);
        }
    }

    /** To be read again, in this order, before what follows. */
    void putBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            putBack.addFirst(lines.get(i));
        }
    }
}
