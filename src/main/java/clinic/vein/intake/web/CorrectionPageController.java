package clinic.vein.intake.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.intake.CorrectedPatient;
import clinic.vein.intake.CorrectedPatient.Typed;
import clinic.vein.kernel.NotFound;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.referral.CorrectPatient;
import clinic.vein.referral.CorrectedMeanwhile;
import clinic.vein.referral.Patient;
import clinic.vein.referral.PatientCorrections;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which reception puts right who a patient is, with what was corrected before. */
@Controller
class CorrectionPageController {

    private final Referrals referrals;
    private final PatientCorrections corrections;
    private final CorrectedPatient correctedPatient;
    private final CorrectPatient correctPatient;
    private final RecordsRead recordsRead;

    CorrectionPageController(
            Referrals referrals,
            PatientCorrections corrections,
            CorrectedPatient correctedPatient,
            CorrectPatient correctPatient,
            RecordsRead recordsRead) {
        this.referrals = referrals;
        this.corrections = corrections;
        this.correctedPatient = correctedPatient;
        this.correctPatient = correctPatient;
        this.recordsRead = recordsRead;
    }

    @GetMapping("/enquiries/{id}/patient")
    String show(@PathVariable UUID id, Model model) {
        Referral referral = referrals.get(new ReferralId(id));
        return show(referral, typed(referral.report().patient()), model);
    }

    @PostMapping("/enquiries/{id}/patient")
    String correct(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute Typed typed,
            Model model,
            HttpServletResponse response) {
        Referral referral = referrals.get(new ReferralId(id));
        try {
            correctPatient.correct(
                    referral.id(),
                    version,
                    correctedPatient.read(referral.report().patient(), typed),
                    reason);
            return "redirect:/enquiries/" + id + "/patient?done";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("violations", refused.violations());
        } catch (CorrectedMeanwhile meanwhile) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("meanwhile", true);
        }
        model.addAttribute("reason", reason);
        return show(referral, typed, model);
    }

    private String show(Referral referral, Typed typed, Model model) {
        recordsRead.read(AuditAction.REFERRAL_READ, referral.id(), Why.ROLE, "patient");
        model.addAttribute("referral", referral);
        model.addAttribute("typed", typed);
        model.addAttribute("sexes", Patient.SexAtBirth.values());
        model.addAttribute("corrections", corrections.of(referral.id()));
        return "enquiry-patient";
    }

    private static Typed typed(Patient patient) {
        Patient.Identifier identifier = patient.identifier();
        return new Typed(
                patient.givenName(),
                patient.familyName(),
                patient.dateOfBirth().toString(),
                patient.sexAtBirth() == null ? null : patient.sexAtBirth().name(),
                patient.phone(),
                patient.email(),
                patient.address(),
                patient.practice(),
                identifier == null ? null : identifier.system(),
                identifier == null ? null : identifier.value());
    }

    @ExceptionHandler
    void nothing(NotFound nothing, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
