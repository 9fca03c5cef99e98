package clinic.vein.documents.file;

import clinic.vein.documents.DocumentFault;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The directories of a TIFF file, one for each page, and of what cameras write beside a picture, which is built alike (TIFF
 * 6.0, section 2; Exif 2.32, 4.6). Read before a decoder sees the file: directories that point in a circle have no end.
 */
final class TiffDirectories {

    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY_LENGTH = 12;
    private static final int UPRIGHT = 1;

    private final Bytes bytes;
    private final List<Integer> offsets;

    private TiffDirectories(Bytes bytes, List<Integer> offsets) {
        this.bytes = bytes;
        this.offsets = offsets;
    }

    /** @throws Unusable where there are more than {@code most} */
    static TiffDirectories of(byte[] content, int start, int length, int most) {
        Bytes bytes = new Bytes(content, start, length, length > 0 && content[start] == 'M');
        Set<Integer> offsets = new LinkedHashSet<>();
        long next = bytes.unsignedInt(4);
        while (next != 0) {
            int offset = Math.toIntExact(next);
            if (!offsets.add(offset)) {
                throw new Unusable(DocumentFault.UNREADABLE);
            }
            if (offsets.size() > most) {
                throw new Unusable(DocumentFault.TOO_MANY_PAGES, most);
            }
            next = bytes.unsignedInt(offset + 2 + ENTRY_LENGTH * bytes.unsignedShort(offset));
        }
        return new TiffDirectories(bytes, new ArrayList<>(offsets));
    }

    int count() {
        return offsets.size();
    }

    /** How the picture lies, 1 to 8; upright where nothing is said. */
    int orientation(int page) {
        int directory = offsets.get(page);
        int entries = bytes.unsignedShort(directory);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_LENGTH;
            if (bytes.unsignedShort(entry) == ORIENTATION) {
                int said = bytes.unsignedShort(entry + 8);
                return said >= 1 && said <= 8 ? said : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Of what a camera wrote beside a picture: where it cannot be read, the picture is taken as it lies. */
    static int orientationBeside(byte[] content, int start, int length) {
        try {
            // The second directory is of the small picture within.
            return of(content, start, length, 2).orientation(0);
        } catch (RuntimeException unreadable) {
            return UPRIGHT;
        }
    }
}
