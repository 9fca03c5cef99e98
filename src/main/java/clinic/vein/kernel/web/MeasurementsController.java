package clinic.vein.kernel.web;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Words;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.kernel.quantity.Reading;
import clinic.vein.kernel.quantity.UsualUnits;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Says what is understood of a number as somebody types it, by the one rule that forms, files and interfaces share. It comes
 * in the body, since addresses are logged.
 */
@RestController
class MeasurementsController {

    record Typing(@Nullable Quantity quantity, @Nullable String typed) {}

    record Problem(String code, String message) {}

    /** Either what was understood and how it is said, or what is wrong with it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            @Nullable Measured measured,
            @Nullable String words,
            @Nullable Problem problem) {}

    private final Catalogue catalogue;
    private final UsualUnits usual;

    MeasurementsController(Catalogue catalogue, ClinicSettings clinic) {
        this.catalogue = catalogue;
        this.usual = UsualUnits.in(clinic.country());
    }

    @PostMapping("/api/measurements:read")
    ResponseEntity<Answer> read(@RequestBody Typing typing, Locale locale) {
        if (typing.quantity() == null || typing.typed() == null) {
            throw new Refused(typing.quantity() == null ? "quantity" : "typed", FieldFault.REQUIRED);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(answer(typing.quantity().read(typing.typed(), usual), catalogue.in(locale)));
    }

    private static Answer answer(Reading reading, Words words) {
        return reading instanceof Reading.Understood understood
                ? new Answer(understood.measured(), understood.words(), null)
                : problem((Reading.NotUnderstood) reading, words);
    }

    private static Answer problem(Reading.NotUnderstood not, Words words) {
        return new Answer(null, null, new Problem(not.fault().code(), words.of(not.fault(), not.values())));
    }
}
