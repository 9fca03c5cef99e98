package clinic.vein.documents.file;

import clinic.vein.documents.DocumentFault;

/**
 * The parts of a JPEG file (ITU-T T.81, annex B), without its picture: how it lies, and in how many passes it is drawn. Each
 * pass goes over the whole picture, so a small file of many of them keeps a decoder busy for hours.
 */
final class JpegMarkers {

    private static final int MOST_SCANS = 100;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private final byte[] content;
    private int orientation = 1;
    private int scans;

    private JpegMarkers(byte[] content) {
        this.content = content;
    }

    /** @return how the picture lies, 1 to 8 */
    static int orientation(byte[] content) {
        JpegMarkers markers = new JpegMarkers(content);
        markers.read();
        return markers.orientation;
    }

    private void read() {
        Bytes bytes = new Bytes(content, 0, content.length, true);
        int at = 0;
        while (at < content.length - 1) {
            int marker = content[at + 1] & 0xFF;
            if ((content[at] & 0xFF) != 0xFF || marker == 0xFF) {
                // The picture itself, or what fills the space before a marker.
                at++;
            } else if (marker == END_OF_IMAGE) {
                return;
            } else if (marker == 0 || marker == 1 || marker >= 0xD0 && marker <= START_OF_IMAGE) {
                at += 2;
            } else {
                part(marker, at + 4, bytes.unsignedShort(at + 2) - 2);
                at += 2 + bytes.unsignedShort(at + 2);
            }
        }
        // It has no end: a part of it was lost on the way.
        throw new Unusable(DocumentFault.UNREADABLE);
    }

    private void part(int marker, int start, int length) {
        if (marker == START_OF_SCAN && ++scans > MOST_SCANS) {
            throw new Unusable(DocumentFault.TOO_COMPLEX);
        }
        if (marker == APP1 && isExif(start, length)) {
            orientation = TiffDirectories.orientationBeside(content, start + EXIF.length, length - EXIF.length);
        }
    }

    private boolean isExif(int start, int length) {
        return length > EXIF.length
                && start + length <= content.length
                && java.util.Arrays.equals(EXIF, 0, EXIF.length, content, start, start + EXIF.length);
    }
}
