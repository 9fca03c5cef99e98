package clinic.vein.documents.file;

/** A part of a file with its numbers in one order of bytes; whoever reads past its end finds it damaged. */
record Bytes(byte[] content, int start, int length, boolean bigEndian) {

    int unsignedByte(int offset) {
        if (offset < 0 || offset >= length) {
            throw new IndexOutOfBoundsException(offset);
        }
        return content[start + offset] & 0xFF;
    }

    int unsignedShort(int offset) {
        int first = unsignedByte(offset);
        int second = unsignedByte(offset + 1);
        return bigEndian ? first << 8 | second : second << 8 | first;
    }

    long unsignedInt(int offset) {
        long first = unsignedShort(offset);
        long second = unsignedShort(offset + 2);
        return bigEndian ? first << 16 | second : second << 16 | first;
    }
}
