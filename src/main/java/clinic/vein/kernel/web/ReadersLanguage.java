package clinic.vein.kernel.web;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Language;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Which language is answered in: the one that the address asks for, else the first that the browser asks for and there is.
 * Patients read what all of the patients' words are there in; staff what staff's are. Nothing is kept of it.
 */
final class ReadersLanguage implements LocaleResolver {

    private final Catalogue catalogue;

    ReadersLanguage(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return page(request).words().locale();
    }

    /** Found out once, whoever asks first: Spring or the page. */
    PageLanguage page(HttpServletRequest request) {
        return PageLanguage.find(request).orElseGet(() -> {
            PageLanguage page = found(request);
            PageLanguage.keep(request, page);
            return page;
        });
    }

    private PageLanguage found(HttpServletRequest request) {
        Optional<Language> asked = asked(request);
        Language language = asked.orElseGet(() -> preferred(request));
        boolean canSwitch = isForPatients(request) && request.getDispatcherType() != DispatcherType.ERROR;
        List<Language> others = canSwitch
                ? offered(request).stream()
                        .filter(other -> !other.equals(language))
                        .toList()
                : List.of();
        return new PageLanguage(catalogue.in(language), asked.isPresent(), others, request.getServletPath());
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new UnsupportedOperationException("The address of a page says its language");
    }

    private Optional<Language> asked(HttpServletRequest request) {
        // Not by the request's parameters: those of a form would be read before its size was judged.
        String query = Objects.toString(request.getQueryString(), "");
        List<String> tags = Stream.of(query.split("&"))
                .filter(part -> part.startsWith(PageLanguage.PARAMETER + "="))
                .map(part -> part.substring(PageLanguage.PARAMETER.length() + 1)
                        .replace('_', '-')
                        .toLowerCase(Locale.ROOT))
                .toList();
        return offered(request).stream()
                .filter(language -> tags.stream().anyMatch(tag -> names(tag, language)))
                .findFirst();
    }

    /** In any case, and with any region: who reads the German of Austria reads German. */
    private static boolean names(String tag, Language language) {
        String known = language.tag().toLowerCase(Locale.ROOT);
        return tag.equals(known) || tag.startsWith(known + "-");
    }

    private List<Language> offered(HttpServletRequest request) {
        return isForPatients(request) ? catalogue.forPatients() : catalogue.forStaff();
    }

    private Language preferred(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        if (header == null || header.isBlank()) {
            return Language.ENGLISH;
        }
        try {
            List<Locale> offered = offered(request).stream()
                    .map(language -> Locale.forLanguageTag(language.tag()))
                    .toList();
            Locale found = Locale.lookup(LanguageRange.parse(header), offered);
            return found == null ? Language.ENGLISH : catalogue.of(found);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            // Java's reader runs past the end of a range that is nothing but a hyphen.
            return Language.ENGLISH;
        }
    }

    /** An error is shown to everybody alike. */
    static boolean isForPatients(HttpServletRequest request) {
        String path = request.getServletPath();
        return request.getDispatcherType() == DispatcherType.ERROR
                || path.equals("/")
                || path.equals("/status")
                || path.startsWith("/go/")
                || path.equals("/information")
                || path.startsWith("/information/")
                || path.equals("/refer")
                || path.startsWith("/refer/");
    }
}
