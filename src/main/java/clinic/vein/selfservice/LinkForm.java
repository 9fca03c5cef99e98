package clinic.vein.selfservice;

import clinic.vein.kernel.Violation;
import clinic.vein.kernel.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What a patient typed into the page of a link.
 *
 * @param violations why it was not taken, when the page is shown again
 * @param words in the language of the page
 */
public record LinkForm(MultiValueMap<String, String> typed, List<Violation> violations, Words words) {

    public static LinkForm blank(Words words) {
        return new LinkForm(new LinkedMultiValueMap<>(), List.of(), words);
    }

    public LinkForm refused(List<Violation> why) {
        return new LinkForm(typed, why, words);
    }

    /** Empty where nothing but spaces was typed. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(typed.getFirst(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
