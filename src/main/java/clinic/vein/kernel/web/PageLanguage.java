package clinic.vein.kernel.web;

import clinic.vein.kernel.Language;
import clinic.vein.kernel.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/**
 * The language of the page that is being made, and the way to the others.
 *
 * @param words the catalogue in this language
 * @param chosen whether the reader asked for it; links then carry it on, for nothing else remembers it
 * @param others what else this page can be read in; empty where a link cannot lead to the same page
 * @param path of this page
 */
public record PageLanguage(Words words, boolean chosen, List<Language> others, String path) {

    private static final String ATTRIBUTE = "clinic.vein.page-language.";

    /** In the address and in a form: the tag of the language that the reader chose. */
    public static final String PARAMETER = "lang";

    static void keep(HttpServletRequest request, PageLanguage page) {
        request.setAttribute(attribute(request), page);
    }

    static Optional<PageLanguage> find(HttpServletRequest request) {
        return Optional.ofNullable((PageLanguage) request.getAttribute(attribute(request)));
    }

    /** The same for everything that is done for one request. */
    public static PageLanguage of(HttpServletRequest request) {
        return find(request).orElseThrow();
    }

    /** The page that tells of an error is another than the one that was asked for. */
    private static String attribute(HttpServletRequest request) {
        return ATTRIBUTE + request.getDispatcherType();
    }

    public String tag() {
        return words.language().tag();
    }

    /** The address of another of the patients' pages, in the same language. */
    public String to(String page) {
        return chosen ? page + "?" + PARAMETER + "=" + tag() : page;
    }

    /** The address of this page in another language. */
    public String in(Language other) {
        return path + "?" + PARAMETER + "=" + other.tag();
    }
}
