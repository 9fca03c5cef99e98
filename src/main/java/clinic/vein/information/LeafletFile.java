package clinic.vein.information;

import clinic.vein.information.Leaflet.Block;
import clinic.vein.information.Leaflet.Part;
import clinic.vein.information.Leaflet.Piece;
import clinic.vein.information.Leaflet.Statement;
import clinic.vein.kernel.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text of one leaflet: two lines of {@code order} and {@code edition}, a title after {@code #}, a paragraph that
 * sums it up, headings after {@code ##}, paragraphs, and lists of lines that begin with {@code -}. A source stands in
 * square brackets after what it says.
 */
final class LeafletFile {

    private static final Pattern HEAD =
            Pattern.compile("order: (\\d+)\nedition: (\\d{4}-\\d{2}-\\d{2})\n\n# ([^\n]+)\n\n(.+)", Pattern.DOTALL);
    private static final Pattern SAID = Pattern.compile("([^\\[\\]]+?)\\s*((?:\\[[a-z0-9-]+]\\s*)+)");
    private static final Pattern ID = Pattern.compile("\\[([a-z0-9-]+)]");
    private static final String HEADING = "## ";
    private static final String ITEM = "- ";

    private final String name;
    private final Sources sources;
    private final List<Source> cited = new ArrayList<>();

    private LeafletFile(String name, Sources sources) {
        this.name = name;
        this.sources = sources;
    }

    static Leaflet read(String id, Language language, String text, Sources sources) {
        String name = id + " in " + language;
        Matcher head = HEAD.matcher(text.strip());
        if (!head.matches()) {
            throw new IllegalStateException(name + " does not begin like a leaflet");
        }
        LeafletFile file = new LeafletFile(name, sources);
        List<String> blocks = Arrays.stream(head.group(4).split("\n\\s*\n")).toList();
        Statement lead = file.statement(blocks.get(0));
        List<Part> parts = file.parts(blocks.subList(1, blocks.size()));
        return new Leaflet(
                id,
                language,
                Integer.parseInt(head.group(1)),
                LocalDate.parse(head.group(2)) + "-" + beginningOfHash(text),
                head.group(3),
                lead,
                parts,
                List.copyOf(file.cited));
    }

    private List<Part> parts(List<String> blocks) {
        List<Part> parts = new ArrayList<>();
        for (String block : blocks) {
            if (block.startsWith(HEADING)) {
                parts.add(new Part(block.substring(HEADING.length()), new ArrayList<>()));
            } else if (parts.isEmpty()) {
                throw new IllegalStateException(name + " has text without a heading: " + block);
            } else {
                parts.get(parts.size() - 1).blocks().add(block(block));
            }
        }
        return List.copyOf(parts);
    }

    private Block block(String text) {
        if (!text.startsWith(ITEM)) {
            return new Block(false, List.of(statement(text)));
        }
        return new Block(
                true,
                text.lines()
                        .map(line -> {
                            if (!line.startsWith(ITEM)) {
                                throw new IllegalStateException(name + " has a line of no list: " + line);
                            }
                            return statement(line.substring(ITEM.length()));
                        })
                        .toList());
    }

    private Statement statement(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher said = SAID.matcher(text.replace('\n', ' '));
        int end = 0;
        while (said.lookingAt()) {
            pieces.add(new Piece(said.group(1).strip(), notes(said.group(2))));
            end = said.end();
            said.region(end, text.length());
        }
        if (end < text.strip().length()) {
            throw new IllegalStateException(name + " has a statement without a source: " + text.substring(end));
        }
        return new Statement(List.copyOf(pieces));
    }

    private List<Integer> notes(String brackets) {
        List<Integer> notes = new ArrayList<>();
        Matcher id = ID.matcher(brackets);
        while (id.find()) {
            Source source = sources.required(id.group(1), name);
            if (!cited.contains(source)) {
                cited.add(source);
            }
            notes.add(cited.indexOf(source) + 1);
        }
        return List.copyOf(notes);
    }

    private static String beginningOfHash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
