package clinic.vein.messaging.paper;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes the programs out of a TrueType font that move its outlines onto the dots of a coarse screen: they were two thirds of what
 * a letter carried of its fonts. Outlines, widths and all other tables stay as they are. A viewer that runs such programs draws
 * edges less than a dot elsewhere without them; on paper nobody can tell.
 */
final class FontWithoutHints {

    private static final Set<String> PROGRAMS = Set.of("cvt ", "fpgm", "prep");

    /** Where the head says how long the places of glyphs are written; 1 is long. */
    private static final int FORMAT_OF_PLACES = 50;

    private static final int BEGIN = 10;
    private static final int LENGTH = 2;

    private static final int WIDE_ARGUMENTS = 0x0001;
    private static final int ONE_SCALE = 0x0008;
    private static final int MORE_PARTS = 0x0020;
    private static final int TWO_SCALES = 0x0040;
    private static final int FOUR_SCALES = 0x0080;
    private static final int HAS_PROGRAM = 0x0100;

    private FontWithoutHints() {}

    static byte[] of(byte[] font) {
        Map<String, ByteBuffer> tables = tables(ByteBuffer.wrap(font));
        tables.keySet().removeAll(PROGRAMS);
        ByteBuffer head = table(tables, "head");
        ByteBuffer glyphs = table(tables, "glyf");
        int[] places = places(table(tables, "loca"), head.getShort(FORMAT_OF_PLACES) == 1);
        List<byte[]> light = new ArrayList<>(places.length);
        ByteBuffer lightPlaces = ByteBuffer.allocate(places.length * Integer.BYTES);
        int at = 0;
        for (int i = 0; i + 1 < places.length; i++) {
            byte[] glyph = glyph(glyphs.slice(places[i], places[i + 1] - places[i]));
            lightPlaces.putInt(at);
            light.add(glyph);
            at += glyph.length;
        }
        lightPlaces.putInt(at);
        tables.put("glyf", ByteBuffer.wrap(together(light)));
        tables.put("loca", lightPlaces.flip());
        tables.put(
                "head",
                ByteBuffer.allocate(head.capacity())
                        .put(head)
                        .putShort(FORMAT_OF_PLACES, (short) 1)
                        .flip());
        return file(ByteBuffer.wrap(font).getInt(), tables);
    }

    private static Map<String, ByteBuffer> tables(ByteBuffer font) {
        Map<String, ByteBuffer> tables = new TreeMap<>();
        int count = font.getShort(4);
        for (int i = 0; i < count; i++) {
            byte[] name = new byte[4];
            font.position(12 + 16 * i).get(name);
            font.getInt(); // the checksum
            int offset = font.getInt();
            tables.put(new String(name, StandardCharsets.US_ASCII), font.slice(offset, font.getInt()));
        }
        return tables;
    }

    private static ByteBuffer table(Map<String, ByteBuffer> tables, String name) {
        ByteBuffer table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("Not a TrueType font: no " + name);
        }
        return table;
    }

    private static int[] places(ByteBuffer table, boolean isLong) {
        int[] places = new int[table.capacity() / (isLong ? Integer.BYTES : Short.BYTES)];
        for (int i = 0; i < places.length; i++) {
            places[i] = isLong ? table.getInt() : 2 * Short.toUnsignedInt(table.getShort());
        }
        return places;
    }

    private static byte[] glyph(ByteBuffer glyph) {
        int contours = glyph.capacity() < BEGIN ? 0 : glyph.getShort(0);
        if (contours == 0) {
            return new byte[0]; // a blank, of which even the length of a program may be missing
        }
        return contours < 0 ? ofParts(glyph) : ofContours(glyph, BEGIN + 2 * contours);
    }

    /** @param program where its length is, before it */
    private static byte[] ofContours(ByteBuffer glyph, int program) {
        int end = program + LENGTH + Short.toUnsignedInt(glyph.getShort(program));
        return aligned(program + LENGTH + glyph.capacity() - end)
                .put(glyph.slice(0, program))
                .putShort((short) 0)
                .put(glyph.slice(end, glyph.capacity() - end))
                .array();
    }

    /** Its program comes last. */
    private static byte[] ofParts(ByteBuffer glyph) {
        ByteBuffer copy = ByteBuffer.allocate(glyph.capacity()).put(glyph);
        int at = BEGIN;
        int flags;
        do {
            flags = glyph.getShort(at);
            copy.putShort(at, (short) (flags & ~HAS_PROGRAM));
            at += 4
                    + ((flags & WIDE_ARGUMENTS) != 0 ? 4 : 2)
                    + ((flags & FOUR_SCALES) != 0
                            ? 8
                            : (flags & TWO_SCALES) != 0 ? 4 : (flags & ONE_SCALE) != 0 ? 2 : 0);
        } while ((flags & MORE_PARTS) != 0);
        return aligned(at).put(copy.slice(0, at)).array();
    }

    private static ByteBuffer aligned(int length) {
        return ByteBuffer.allocate((length + 3) / 4 * 4);
    }

    private static byte[] together(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }

    /** The sums of its tables are left out: it is read here and nowhere else. */
    private static byte[] file(int kind, Map<String, ByteBuffer> tables) {
        int directory = 12 + 16 * tables.size();
        int length = directory
                + tables.values().stream()
                        .mapToInt(table -> aligned(table.capacity()).capacity())
                        .sum();
        ByteBuffer file = ByteBuffer.allocate(length)
                .putInt(kind)
                .putShort((short) tables.size())
                .position(12);
        int at = directory;
        for (Map.Entry<String, ByteBuffer> table : tables.entrySet()) {
            ByteBuffer bytes = table.getValue().rewind();
            file.put(table.getKey().getBytes(StandardCharsets.US_ASCII))
                    .putInt(0)
                    .putInt(at)
                    .putInt(bytes.capacity());
            file.slice(at, bytes.capacity()).put(bytes);
            at += aligned(bytes.capacity()).capacity();
        }
        return file.array();
    }
}
