package clinic.vein.documents.file;

import clinic.vein.documents.FileType;
import java.util.Arrays;
import java.util.Optional;

/** The first bytes of a file, by which its type is told. A name tells nothing, nor does what the browser says. */
enum Signature {
    PDF(FileType.PDF, '%', 'P', 'D', 'F', '-'),
    JPEG(FileType.JPEG, 0xFF, 0xD8, 0xFF),
    PNG(FileType.PNG, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
    TIFF_LITTLE_ENDIAN(FileType.TIFF, 'I', 'I', 42, 0),
    TIFF_BIG_ENDIAN(FileType.TIFF, 'M', 'M', 0, 42);

    private final FileType type;
    private final byte[] bytes;

    Signature(FileType type, int... bytes) {
        this.type = type;
        this.bytes = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            this.bytes[i] = (byte) bytes[i];
        }
    }

    static Optional<FileType> of(byte[] content) {
        return Arrays.stream(values())
                .filter(each -> each.begins(content))
                .map(each -> each.type)
                .findFirst();
    }

    private boolean begins(byte[] content) {
        return content.length >= bytes.length && Arrays.equals(bytes, 0, bytes.length, content, 0, bytes.length);
    }
}
