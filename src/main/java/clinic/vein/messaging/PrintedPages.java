package clinic.vein.messaging;

import clinic.vein.kernel.Language;
import java.util.Map;

/** Turns the HTML templates of {@code letters/} into PDF, with the letters' fonts. */
public interface PrintedPages {

    /** @param content what the template asks for; the clinic's settings are there as {@code clinic} */
    Printed print(String template, Language language, Map<String, Object> content);
}
