package clinic.vein.medicine.web;

import clinic.vein.kernel.ReferralId;
import clinic.vein.medicine.FindMedicines;
import clinic.vein.medicine.LookUpMedicine;
import clinic.vein.medicine.LookUpMedicine.Look;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /medicines} for everybody, {@code POST /api/referrals/{id}/medicines} for staff. */
@RestController
class MedicinesController {

    /** A line of the report; what is longer is not the name of a medicine. */
    private static final int LONGEST = 120;

    private final FindMedicines findMedicines;
    private final LookUpMedicine lookUpMedicine;

    MedicinesController(FindMedicines findMedicines, LookUpMedicine lookUpMedicine) {
        this.findMedicines = findMedicines;
        this.lookUpMedicine = lookUpMedicine;
    }

    record Medicines(List<FindMedicines.Offered> medicines) {}

    @Operation(
            summary = "Find a medicine by what was typed of its name",
            description = "Ingredients and common brand names, misspelt ones too; the best fit first. Nothing is kept.")
    // What somebody takes must not stand in an address, which proxies and browsers keep.
    @PostMapping(path = "/medicines", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Medicines> find(@RequestParam String name) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Medicines(name.length() > LONGEST ? List.of() : findMedicines.find(name)));
    }

    @Operation(
            summary = "Write down what a medicine is",
            description =
                    "A line of the report, or a medicine that is added. Answers 409 when somebody else has looked it up"
                            + " since it was read.")
    @PostMapping("/api/referrals/{id}/medicines")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lookUp(@PathVariable UUID id, @RequestBody Look found) {
        lookUpMedicine.write(new ReferralId(id), found);
    }
}
