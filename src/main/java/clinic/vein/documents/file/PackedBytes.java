package clinic.vein.documents.file;

import clinic.vein.documents.DocumentFault;
import java.io.IOException;
import java.io.OutputStream;

/** Counts what is written, and ends it where it is more than is allowed. */
final class PackedBytes {

    private final long most;
    private long found;

    PackedBytes(long most) {
        this.most = most;
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
