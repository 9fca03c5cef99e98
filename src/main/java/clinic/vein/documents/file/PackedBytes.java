package clinic.vein.documents.file;

import clinic.vein.documents.DocumentFault;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How much a PDF is when it is unpacked: a reader unpacks whole parts of it into memory, some of them before it can be asked
 * what it found. Counted here first, by the file's bytes alone, with nothing kept.
 */
final class PackedBytes {

    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

    private final long most;
    private long found;

    PackedBytes(long most) {
        this.most = most;
    }

    /** Whatever follows the word that begins packed parts, whether or not the file's own tables know of it. */
    void countAll(byte[] content) {
        byte[] room = new byte[64 * 1024];
        for (int at = 0; at + STREAM.length < content.length; at++) {
            if (content[at] == 's' && isStream(content, at)) {
                count(content, begin(content, at + STREAM.length), room);
            }
        }
    }

    private static boolean isStream(byte[] content, int at) {
        return java.util.Arrays.equals(content, at, at + STREAM.length, STREAM, 0, STREAM.length);
    }

    private static int begin(byte[] content, int at) {
        int begin = at;
        while (begin < content.length && content[begin] == ' ') {
            begin++;
        }
        if (begin < content.length && content[begin] == '\r') {
            begin++;
        }
        return begin < content.length && content[begin] == '\n' ? begin + 1 : begin;
    }

    private void count(byte[] content, int begin, byte[] room) {
        // Readers pass over the two bytes of the head, whatever they say.
        int data = begin + 2;
        if (data >= content.length) {
            return;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(content, data, content.length - data);
            int unpacked;
            while ((unpacked = inflater.inflate(room)) > 0) {
                add(unpacked);
            }
        } catch (DataFormatException notPackedThisWay) {
            // Nothing more can come of it, for a reader either.
        } finally {
            inflater.end();
        }
    }

    private void add(long bytes) {
        found += bytes;
        if (found > most) {
            throw new Unusable(DocumentFault.TOO_COMPLEX);
        }
    }

    /** Counts what is written to it. */
    OutputStream counting(OutputStream to) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                add(1);
                to.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                add(length);
                to.write(bytes, offset, length);
            }
        };
    }
}
