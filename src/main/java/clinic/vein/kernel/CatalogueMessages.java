package clinic.vein.kernel;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;

/** The catalogue as Spring and Thymeleaf ask for it. A text that nothing is filled into is taken as it stands. */
final class CatalogueMessages extends AbstractMessageSource {

    private final Catalogue catalogue;

    CatalogueMessages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String key, Locale locale) {
        return catalogue.text(key, locale).orElse(null);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String key, Locale locale) {
        return catalogue
                .text(key, locale)
                .map(text -> new MessageFormat(text, locale))
                .orElse(null);
    }
}
