package clinic.vein.intake.web;

import clinic.vein.intake.CorrectedPatient;
import clinic.vein.intake.CorrectedPatient.Typed;
import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.referral.CorrectPatient;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Referrals;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/referrals/{id}/patient}: reception puts right who a patient is. */
@RestController
class CorrectPatientController {

    private final Referrals referrals;
    private final CorrectedPatient correctedPatient;
    private final CorrectPatient correctPatient;

    CorrectPatientController(Referrals referrals, CorrectedPatient correctedPatient, CorrectPatient correctPatient) {
        this.referrals = referrals;
        this.correctedPatient = correctedPatient;
        this.correctPatient = correctPatient;
    }

    /** @param version of the referral when it was read */
    record Correction(
            @Nullable Integer version,
            @Nullable String reason,
            @Nullable Typed patient) {}

    @Operation(
            summary = "Correct who a patient is",
            description =
                    "What is absent stays as it is, and an empty text takes away what is there. Answers 409 when the"
                            + " referral is no longer of that version.")
    @PostMapping("/api/referrals/{id}/patient")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(@PathVariable UUID id, @RequestBody Correction correction) {
        if (correction.version() == null || correction.patient() == null) {
            throw new Refused(correction.version() == null ? "version" : "patient", FieldFault.REQUIRED);
        }
        ReferralId referral = new ReferralId(id);
        Patient was = referrals.get(referral).report().patient();
        correctPatient.correct(
                referral, correction.version(), correctedPatient.read(was, correction.patient()), correction.reason());
    }
}
