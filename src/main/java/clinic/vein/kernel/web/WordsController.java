package clinic.vein.kernel.web;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Language;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands the catalogue to scripts, in the language of whoever asks; what a browser has of it already is not sent again. */
@RestController
class WordsController {

    private record Text(Map<String, String> words, String tag) {}

    private final Catalogue catalogue;
    private final Map<Language, Text> texts = new ConcurrentHashMap<>();

    WordsController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @ApiResponse(
            responseCode = "200",
            description = "Every text by its key",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = "object",
                                            description = "Keys are types and constants, such as Urgency.SOON",
                                            additionalPropertiesSchema = String.class)))
    @GetMapping(path = "/api/words", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> words(HttpServletRequest request) {
        Text text = texts.computeIfAbsent(PageLanguage.of(request).words().language(), this::text);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(text.tag())
                .body(text.words());
    }

    private Text text(Language language) {
        Map<String, String> words = catalogue.all(language);
        return new Text(words, language.tag() + "-" + Integer.toHexString(words.hashCode()));
    }
}
