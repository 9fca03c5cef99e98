package clinic.vein.wording.web;

import clinic.vein.information.Leaflets;
import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.OwnText;
import clinic.vein.kernel.OwnWording;
import clinic.vein.kernel.web.PdfResponse;
import clinic.vein.messaging.Audience;
import clinic.vein.messaging.LetterKind;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.PreviewText;
import clinic.vein.wording.Difference;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What the clinic sends and prints, as an invented patient would get it, and what of it is the clinic's own wording. */
@Controller
class WordingPageController {

    private final Catalogue catalogue;
    private final OwnWording wording;
    private final Leaflets leaflets;
    private final PreviewText preview;

    WordingPageController(Catalogue catalogue, OwnWording wording, Leaflets leaflets, PreviewText preview) {
        this.catalogue = catalogue;
        this.wording = wording;
        this.leaflets = leaflets;
        this.preview = preview;
    }

    /** @param difference from what is shipped; null where nothing is shipped or it is a whole leaflet of another file */
    record Own(OwnText text, Difference difference) {

        static Own of(OwnText text) {
            return new Own(text, Difference.between(text.shipped() == null ? "" : text.shipped(), text.own()));
        }
    }

    @GetMapping("/operations/texts")
    String texts(Model model) {
        model.addAttribute("folder", wording.folder());
        List<Own> own = Stream.concat(catalogue.own().stream(), leaflets.own().stream())
                .map(Own::of)
                .toList();
        model.addAttribute(
                "refused", own.stream().filter(each -> !each.text().isUsed()).toList());
        model.addAttribute(
                "used", own.stream().filter(each -> each.text().isUsed()).toList());
        model.addAttribute("languages", catalogue.forPatients());
        model.addAttribute("templates", MessageTemplate.values());
        model.addAttribute("letters", LetterKind.values());
        return "texts";
    }

    @GetMapping("/operations/texts/{template}/{audience}/{language}")
    String message(
            @PathVariable String template, @PathVariable String audience, @PathVariable String language, Model model) {
        MessageTemplate message = find(MessageTemplate.values(), template);
        Audience reader = find(Audience.values(), audience);
        if (!message.audiences().contains(reader)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("message", message);
        model.addAttribute("audience", reader);
        model.addAttribute("language", language(language));
        model.addAttribute("text", preview.message(message, reader, language(language)));
        model.addAttribute(
                "shortText",
                preview.shortText(message, reader, language(language)).orElse(null));
        return "text";
    }

    @GetMapping("/operations/texts/letters/{kind}/{language}")
    ResponseEntity<byte[]> letter(@PathVariable String kind, @PathVariable String language) {
        LetterKind letter = find(LetterKind.values(), kind);
        return PdfResponse.of(
                preview.letter(letter, language(language)), letter.name().toLowerCase(Locale.ROOT));
    }

    private Language language(String tag) {
        return catalogue.find(tag).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static <T extends Enum<T>> T find(T[] values, String name) {
        return Stream.of(values)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
