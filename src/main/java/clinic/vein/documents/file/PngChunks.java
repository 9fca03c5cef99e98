package clinic.vein.documents.file;

/** The parts of a PNG file (its specification, third edition, 5.3), for the one that says how the picture lies. */
final class PngChunks {

    private static final int SIGNATURE = 8;
    private static final int HEAD = 8;
    private static final int CHECKSUM = 4;
    private static final long EXIF = 0x65584966L; // eXIf
    private static final long END = 0x49454E44L; // IEND

    private PngChunks() {}

    /** @return how the picture lies, 1 to 8 */
    static int orientation(byte[] content) {
        Bytes bytes = new Bytes(content, 0, content.length, true);
        int at = SIGNATURE;
        while (at + HEAD <= content.length) {
            long length = bytes.unsignedInt(at);
            long name = bytes.unsignedInt(at + 4);
            if (name == END || at + HEAD + length > content.length) {
                return 1;
            }
            if (name == EXIF && length > 0) {
                return TiffDirectories.orientationBeside(content, at + HEAD, (int) length);
            }
            at += HEAD + (int) length + CHECKSUM;
        }
        return 1;
    }
}
