package clinic.vein.intake.web;

import clinic.vein.intake.ReferralDocument;
import clinic.vein.intake.web.PatientPageLimits.Reason;
import clinic.vein.intake.web.PatientPageLimits.Refusal;
import clinic.vein.kernel.Refused;
import clinic.vein.referral.AlreadyOpen;
import clinic.vein.referral.ReceiveReferral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.Source;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
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

    private final ReferralDocument referralDocument;
    private final ReceiveReferral receiveReferral;
    private final WriteReceipt writeReceipt;
    private final PatientPageLimits limits;

    ReferController(
            ReferralDocument referralDocument,
            ReceiveReferral receiveReferral,
            WriteReceipt writeReceipt,
            PatientPageLimits limits) {
        this.referralDocument = referralDocument;
        this.receiveReferral = receiveReferral;
        this.writeReceipt = writeReceipt;
        this.limits = limits;
    }

    @GetMapping("/refer")
    String form(Model model) {
        return show(ReferForm.of(new LinkedMultiValueMap<>()).stamped(limits.newStamp()), model);
    }

    @PostMapping(path = "/refer", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String send(
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        ReferForm form = ReferForm.of(typed);
        if (isReceived(form.value(ReferForm.STAMP), request.getSession(false))) {
            return "redirect:/refer/receipt";
        }
        Optional<Refusal> refusal = limits.refusalOf(form, Sender.of(request));
        if (refusal.isPresent()) {
            return notNow(form, refusal.get(), model, response);
        }
        try {
            ReferralReport report = referralDocument.read(form.document(), Source.SELF);
            Optional<Refusal> tooOften = limits.refusalAbout(report.patient());
            return tooOften.isPresent()
                    ? notNow(form, tooOften.get(), model, response)
                    : receive(report, form.value(ReferForm.STAMP), model, request, response);
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
            ReferralReport report,
            String stamp,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            Receipt receipt = writeReceipt.write(stamp, receiveReferral.receive(report));
            limits.received(stamp);
            request.getSession().setAttribute(Receipt.ATTRIBUTE, receipt);
            return "redirect:/refer/receipt";
        } catch (AlreadyOpen duplicate) {
            if (isReceived(stamp, request.getSession(false))) {
                return "redirect:/refer/receipt";
            }
            response.setStatus(409);
            model.addAttribute("redFlag", RedFlagNotice.of(report.veins(), report.background()));
            return "refer-known";
        }
    }

    /** Sent twice, by a double click or by going back. */
    private static boolean isReceived(String stamp, HttpSession session) {
        return !stamp.isBlank()
                && session != null
                && session.getAttribute(Receipt.ATTRIBUTE) instanceof Receipt receipt
                && receipt.form().equals(stamp);
    }

    /** What was typed is kept, and whoever needs help at once is told so all the same. */
    private String notNow(ReferForm form, Refusal refusal, Model model, HttpServletResponse response) {
        model.addAttribute("notNow", refusal);
        model.addAttribute("redFlag", RedFlagNotice.of(form));
        boolean wait = refusal.reason() == Reason.TOO_SOON || refusal.reason() == Reason.TOO_OFTEN;
        response.setStatus(wait ? 429 : 422);
        if (wait) {
            response.setHeader("Retry-After", refusal.seconds());
        }
        return show(
                refusal.reason() == Reason.FORM_TOO_OLD ? form.stamped(limits.newStamp()) : form.untrapped(), model);
    }

    @GetMapping("/refer/receipt")
    String receipt(Model model, HttpSession session) {
        if (session.getAttribute(Receipt.ATTRIBUTE) instanceof Receipt receipt) {
            model.addAttribute("receipt", receipt);
            return "refer-receipt";
        }
        return "redirect:/refer";
    }

    private String show(ReferForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("proofBits", limits.proofBits());
        model.addAttribute("choices", new PatientChoices());
        return "refer";
    }
}
