package clinic.vein.insight.picture;

import java.util.ArrayList;
import java.util.List;

/** Breaks a name into lines that fit a width; SVG does not. */
final class Words {

    /** Of the picture's letters, on the average. */
    private static final double LETTER = 6.2;

    private Words() {}

    static List<String> broken(String name, int width) {
        int most = (int) (width / LETTER);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : name.trim().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
