package clinic.vein.documents.file;

import clinic.vein.documents.DocumentFault;
import clinic.vein.documents.DocumentSettings;
import clinic.vein.documents.FileType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/** Counts what the packed parts of a PDF are when they are unpacked, all together, with nothing kept. */
final class Unpacking {

    /** They make a picture of what is packed; how large it is stands beside it. */
    private static final Set<String> PICTURES =
            Set.of("DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "CCF");

    private static final Set<String> JPEGS = Set.of("DCTDecode", "DCT");

    private static final List<COSName> BESIDE = List.of(COSName.SMASK, COSName.MASK, COSName.DECODE_PARMS, COSName.DP);
    private static final List<COSName> WIDTHS = List.of(COSName.WIDTH, COSName.W, COSName.COLUMNS);
    private static final List<COSName> HEIGHTS = List.of(COSName.HEIGHT, COSName.H, COSName.ROWS);

    /** In bytes; a reader makes room for two of them, of whatever length the file says. */
    private static final long LONGEST_ROW = 8 * 1024 * 1024;

    private final DocumentSettings settings;
    private final PackedBytes packed;

    Unpacking(DocumentSettings settings) {
        this.settings = settings;
        packed = new PackedBytes(settings.unpacked().toBytes());
    }

    /** @param packedPart closed afterwards */
    void count(COSDictionary said, InputStream packedPart) throws IOException {
        checkPicture(said);
        checkRows(said);
        List<COSName> filters = filters(said);
        InputStream from = packedPart;
        for (int i = 0; i < filters.size(); i++) {
            String filter = filters.get(i).getName();
            boolean last = i == filters.size() - 1;
            if (PICTURES.contains(filter)) {
                if (!last) {
                    throw new Unusable(DocumentFault.TOO_COMPLEX);
                }
                if (JPEGS.contains(filter)) {
                    checkJpeg(from.readAllBytes());
                }
                break;
            }
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            OutputStream to = last
                    ? OutputStream.nullOutputStream()
                    : new PackedBytes(2 * settings.maxFile().toBytes()).counting(kept);
            FilterFactory.INSTANCE.getFilter(filter).decode(from, packed.counting(to), said, i);
            from = new ByteArrayInputStream(kept.toByteArray());
        }
        packedPart.close();
    }

    /** A JPEG has a head of its own, which may say another size than the PDF; and passes that nobody counted. */
    private void checkJpeg(byte[] jpeg) throws IOException {
        PictureFile.open(FileType.JPEG, jpeg, settings).close();
        JpegMarkers.orientation(jpeg);
    }

    /** Of a packed part or of what only says that it is a picture. */
    void checkPicture(COSDictionary dictionary) {
        long width = largest(dictionary, WIDTHS);
        long height = largest(dictionary, HEIGHTS);
        // Whatever is laid over or unpacked for a picture is made as wide and as high as the larger of both.
        for (COSName key : BESIDE) {
            for (COSDictionary beside : dictionaries(dictionary.getDictionaryObject(key))) {
                width = Math.max(width, largest(beside, WIDTHS));
                height = Math.max(height, largest(beside, HEIGHTS));
            }
        }
        if (width > settings.pixels() || width > 0 && height > settings.pixels() / width) {
            throw new Unusable(DocumentFault.TOO_MANY_PIXELS, settings.pixels() / 1_000_000);
        }
    }

    private static long largest(COSDictionary dictionary, List<COSName> keys) {
        return keys.stream().mapToLong(key -> dictionary.getLong(key, 0)).max().orElse(0);
    }

    /** Of what was packed as the difference of rows (ISO 32000-1, 7.4.4.4). */
    private static void checkRows(COSDictionary dictionary) {
        for (COSDictionary each : dictionaries(dictionary.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP))) {
            double bits = (double) each.getLong(COSName.COLUMNS, 1)
                    * each.getLong(COSName.COLORS, 1)
                    * each.getLong(COSName.BITS_PER_COMPONENT, 8);
            if (bits / 8 > LONGEST_ROW) {
                throw new Unusable(DocumentFault.TOO_COMPLEX);
            }
        }
    }

    private static List<COSDictionary> dictionaries(@Nullable COSBase one) {
        if (one instanceof COSDictionary dictionary) {
            return List.of(dictionary);
        }
        List<COSDictionary> found = new ArrayList<>();
        if (one instanceof COSArray many) {
            for (int i = 0; i < many.size(); i++) {
                if (many.getObject(i) instanceof COSDictionary dictionary) {
                    found.add(dictionary);
                }
            }
        }
        return found;
    }

    /** In the order in which they are undone. */
    static List<COSName> filters(COSDictionary said) {
        COSBase filter = said.getDictionaryObject(COSName.FILTER, COSName.F);
        List<COSName> filters = new ArrayList<>();
        if (filter instanceof COSName one) {
            filters.add(one);
        } else if (filter instanceof COSArray many) {
            for (int i = 0; i < many.size(); i++) {
                if (many.getObject(i) instanceof COSName each) {
                    filters.add(each);
                }
            }
        }
        return filters;
    }
}
