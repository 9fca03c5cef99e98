package clinic.vein.selfservice;

import clinic.vein.documents.file.ExaminedFile;
import clinic.vein.kernel.Violation;
import clinic.vein.kernel.Words;
import clinic.vein.kernel.web.PageLanguage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What a patient typed into the page of a link.
 *
 * @param violations why it was not taken, when the page is shown again
 * @param words in the language of the page
 * @param files that were sent with it, and can be kept
 */
public record LinkForm(
        MultiValueMap<String, String> typed, List<Violation> violations, Words words, List<ExaminedFile> files) {

    public LinkForm(MultiValueMap<String, String> typed, List<Violation> violations, Words words) {
        this(typed, violations, words, List.of());
    }

    /** The name of the secret by which a page is sent. */
    public static final String VISIT = "visit";

    /** What is asked before each page, not on it. */
    private static final String BIRTH = "dateOfBirth.";

    private static final Set<String> PASSED_ON = Set.of(VISIT, PageLanguage.PARAMETER, "_csrf");

    public static LinkForm blank(Words words) {
        return new LinkForm(new LinkedMultiValueMap<>(), List.of(), words);
    }

    public LinkForm refused(List<Violation> why) {
        return new LinkForm(typed, why, words, files);
    }

    public LinkForm with(List<ExaminedFile> examined) {
        return new LinkForm(typed, violations, words, List.copyOf(examined));
    }

    /** What the patient typed or chose, without what the page brought along, by names. */
    public Map<String, List<String>> own() {
        SortedMap<String, List<String>> own = new TreeMap<>(typed);
        own.keySet().removeIf(name -> PASSED_ON.contains(name) || name.startsWith(BIRTH));
        return own;
    }

    public boolean isAnythingTyped() {
        return own().values().stream().flatMap(List::stream).anyMatch(value -> !value.isBlank());
    }

    /** The same for two pages that were filled in in the same way. */
    String content() {
        return own().toString() + files.stream().map(ExaminedFile::sentSha256).toList();
    }

    /** Empty where nothing but spaces was typed. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(typed.getFirst(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
