package clinic.vein.intake.web;

import clinic.vein.intake.Question;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Words;
import clinic.vein.kernel.quantity.Reading;
import clinic.vein.kernel.quantity.UsualUnits;
import clinic.vein.kernel.web.PageLanguage;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /refer/number}: what is understood of a number while a patient types it. */
@RestController
class ReadNumberController {

    /** Either of the two; neither for a question that asks for no number. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(@Nullable String understood, @Nullable String problem) {}

    private final UsualUnits usual;

    ReadNumberController(ClinicSettings clinic) {
        this.usual = UsualUnits.in(clinic.country());
    }

    @Operation(
            summary = "Say what is understood of a number on the patients' page",
            description =
                    "In the language of the page: the number in its own unit, or what to type instead. Nothing is kept.")
    // What somebody weighs must not stand in an address, which proxies and browsers keep.
    @PostMapping(path = "/refer/number", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Answer> read(@RequestParam String question, @RequestParam String typed, HttpServletRequest request) {
        Words words = PageLanguage.of(request).words();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Arrays.stream(Question.values())
                        .filter(each -> each.path().equals(question))
                        .findFirst()
                        .flatMap(each ->
                                each.quantity().map(quantity -> answer(each, quantity.read(typed, usual), words)))
                        .orElse(new Answer(null, null)));
    }

    private static Answer answer(Question question, Reading reading, Words words) {
        return reading instanceof Reading.Understood understood
                ? new Answer(words.of(PageWords.READ_AS, understood.measured().inWords()), null)
                : new Answer(
                        null,
                        words.of(PatientMessages.problem(
                                question,
                                ((Reading.NotUnderstood) reading).fault().code())));
    }
}
