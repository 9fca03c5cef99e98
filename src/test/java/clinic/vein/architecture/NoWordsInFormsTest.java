package clinic.vein.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Language;
import clinic.vein.testing.TestCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a task's form asks stands in the catalogue. Each text of a form names its place there, and what stands in the form beside
 * it is the same in English: a Tasklist that stood open while the clinic was updated shows that, and no field without its name.
 */
class NoWordsInFormsTest {

    private static final Path FORMS = Path.of("bpmn/forms");

    private static final Pattern TOKEN = Pattern.compile("<(?:\"[^\"]*\"|[^<>\"])*>|[^<]+");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([\\w-]+)=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
    private static final List<String> READ_OUT =
            List.of("title", "placeholder", "aria-label", "data-title", "data-add");

    private final Map<String, String> words = TestCatalogue.READ_ONCE.all(Language.ENGLISH);

    @Test
    void what_a_form_asks_stands_in_the_catalogue_and_the_form_says_the_same() throws IOException {
        List<String> wrong = new ArrayList<>();
        int texts = 0;
        try (Stream<Path> files = Files.list(FORMS)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".html", "");
                for (Text text : texts(Files.readString(file))) {
                    texts++;
                    if (!text.said().equals(words.get(text.key()))
                            || !text.key().startsWith("Form.") && !text.key().startsWith(name + ".")) {
                        wrong.add(name + ": " + text);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(texts).isGreaterThan(300);
    }

    @Test
    void a_text_without_a_place_in_the_catalogue_is_found() {
        assertThat(
                        texts(
                                "<p>Shown <b data-word=\"A.b\">Named</b></p><i title=\"Said\" data-list=\"a\"></i>"
                                        + "<input title=\"Told\" data-word-in=\"title=A.c\"><option value=\"\">–</option><script>Not read"))
                .containsExactly(
                        new Text("", "Shown"), new Text("A.b", "Named"), new Text("", "Said"), new Text("A.c", "Told"));
    }

    /** @param key where it stands in the catalogue; empty where the form does not say */
    private record Text(String key, String said) {}

    private static List<Text> texts(String form) {
        List<Text> texts = new ArrayList<>();
        Deque<Map<String, String>> open = new ArrayDeque<>();
        String body = form.substring(0, form.indexOf("<script"));
        for (String token :
                TOKEN.matcher(body).results().map(found -> found.group()).toList()) {
            if (token.startsWith("</")) {
                open.pop();
            } else if (token.startsWith("<")) {
                Map<String, String> attributes = attributes(token);
                texts.addAll(readOut(attributes));
                if (!token.startsWith("<input")) {
                    open.push(attributes);
                }
            } else if (WORD.matcher(token).find()) {
                texts.add(new Text(open.element().getOrDefault("data-word", ""), token.strip()));
            }
        }
        return texts;
    }

    private static List<Text> readOut(Map<String, String> attributes) {
        Map<String, String> keys = Stream.of(
                        attributes.getOrDefault("data-word-in", "").split(" "))
                .filter(each -> !each.isEmpty())
                .map(each -> each.split("="))
                .collect(Collectors.toMap(each -> each[0], each -> each[1]));
        return READ_OUT.stream()
                .filter(name -> WORD.matcher(attributes.getOrDefault(name, "")).find())
                .map(name -> new Text(keys.getOrDefault(name, ""), attributes.get(name)))
                .toList();
    }

    private static Map<String, String> attributes(String tag) {
        Matcher attribute = ATTRIBUTE.matcher(tag);
        return attribute.results().collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }
}
