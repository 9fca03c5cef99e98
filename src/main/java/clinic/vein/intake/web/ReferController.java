package clinic.vein.intake.web;

import clinic.vein.intake.ReferralDocument;
import clinic.vein.process.Refused;
import clinic.vein.referral.AlreadyOpen;
import clinic.vein.referral.ReceiveReferral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.Source;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which patients refer themselves. */
@Controller
class ReferController {

    private static final Logger LOG = LoggerFactory.getLogger(ReferController.class);
    private static final String FORM_ID = "formId";

    private final ReferralDocument referralDocument;
    private final ReceiveReferral receiveReferral;
    private final WriteReceipt writeReceipt;

    ReferController(ReferralDocument referralDocument, ReceiveReferral receiveReferral, WriteReceipt writeReceipt) {
        this.referralDocument = referralDocument;
        this.receiveReferral = receiveReferral;
        this.writeReceipt = writeReceipt;
    }

    @GetMapping("/refer")
    String form(Model model) {
        MultiValueMap<String, String> empty = new LinkedMultiValueMap<>();
        empty.add(FORM_ID, UUID.randomUUID().toString());
        return show(ReferForm.of(empty), model);
    }

    @PostMapping("/refer")
    String send(
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpSession session,
            HttpServletResponse response) {
        ReferForm form = ReferForm.of(typed);
        try {
            ReferralReport report = referralDocument.read(form.document(), Source.SELF);
            return receive(report, form.value(FORM_ID), model, session, response);
        } catch (Refused refused) {
            response.setStatus(422);
            PatientMessages.general(refused.violations()).ifPresent(message -> model.addAttribute("general", message));
            return show(form.refused(refused.violations()), model);
        } catch (RuntimeException e) {
            // What the patient typed must not be lost with the error page, nor reach the log with the exception's text.
            LOG.error(
                    "A patient's referral could not be saved: {}", e.getClass().getName());
            response.setStatus(503);
            model.addAttribute(
                    "general", "We could not save your answers just now. Nothing was sent. Please try again.");
            return show(form, model);
        }
    }

    private String receive(
            ReferralReport report, String formId, Model model, HttpSession session, HttpServletResponse response) {
        try {
            Receipt receipt = writeReceipt.write(formId, receiveReferral.receive(report));
            session.setAttribute(Receipt.ATTRIBUTE, receipt);
            return "redirect:/refer/receipt";
        } catch (AlreadyOpen duplicate) {
            boolean sentTwice = session.getAttribute(Receipt.ATTRIBUTE) instanceof Receipt receipt
                    && !formId.isBlank()
                    && receipt.form().equals(formId);
            if (sentTwice) {
                return "redirect:/refer/receipt";
            }
            response.setStatus(409);
            model.addAttribute("redFlag", RedFlagNotice.of(report.veins(), report.background()));
            return "refer-known";
        }
    }

    @GetMapping("/refer/receipt")
    String receipt(Model model, HttpSession session) {
        if (session.getAttribute(Receipt.ATTRIBUTE) instanceof Receipt receipt) {
            model.addAttribute("receipt", receipt);
            return "refer-receipt";
        }
        return "redirect:/refer";
    }

    private static String show(ReferForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("choices", new PatientChoices());
        return "refer";
    }
}
