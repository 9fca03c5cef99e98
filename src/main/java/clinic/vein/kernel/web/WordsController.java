package clinic.vein.kernel.web;

import clinic.vein.kernel.Catalogue;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands the catalogue to scripts, in the language of whoever asks; what a browser has of it already is not sent again. */
@RestController
class WordsController {

    private final Catalogue catalogue;

    WordsController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/api/words")
    ResponseEntity<Map<String, String>> words(HttpServletRequest request) {
        PageLanguage page = PageLanguage.of(request);
        Map<String, String> words = catalogue.all(page.words().language());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(page.tag() + "-" + Integer.toHexString(words.hashCode()))
                .body(words);
    }
}
