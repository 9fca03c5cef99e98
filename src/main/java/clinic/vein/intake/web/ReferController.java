package clinic.vein.intake.web;

import clinic.vein.intake.ReferralDocument;
import clinic.vein.intake.web.PatientPageLimits.Reason;
import clinic.vein.intake.web.PatientPageLimits.Refusal;
import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violation;
import clinic.vein.kernel.Words;
import clinic.vein.kernel.web.PageLanguage;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.Source;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
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

    private static final Refusal SENT_BEFORE = new Refusal(Reason.SENT_BEFORE, Duration.ZERO);

    private final ReferralDocument referralDocument;
    private final WriteReceipt writeReceipt;
    private final PatientPageLimits limits;
    private final Catalogue catalogue;
    private final RedFlagWarnings warnings;
    private final SentOnce sentOnce;
    private final ReceiptCookie receipts;

    ReferController(
            ReferralDocument referralDocument,
            WriteReceipt writeReceipt,
            PatientPageLimits limits,
            Catalogue catalogue,
            RedFlagWarnings warnings,
            SentOnce sentOnce,
            ReceiptCookie receipts) {
        this.receipts = receipts;
        this.referralDocument = referralDocument;
        this.writeReceipt = writeReceipt;
        this.limits = limits;
        this.catalogue = catalogue;
        this.warnings = warnings;
        this.sentOnce = sentOnce;
    }

    @GetMapping("/refer")
    String form(Model model, HttpServletRequest request) {
        ReferForm form = ReferForm.of(new LinkedMultiValueMap<>(), referralDocument.usualUnits())
                .stamped(limits.newStamp());
        Words words = PageLanguage.of(request).words();
        return show(form.writtenToIn(words.language()), words, model);
    }

    /** The same answers on the page in another language; nothing is sent to the clinic. */
    @PostMapping(path = "/refer/language", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String inAnotherLanguage(
            @RequestParam MultiValueMap<String, String> typed, Model model, HttpServletRequest request) {
        Words words = PageLanguage.of(request).words();
        return show(ReferForm.of(typed, referralDocument.usualUnits()).writtenToIn(words.language()), words, model);
    }

    /** The same answers once more for a browser that sent no cookie, or too old a one; nothing is sent to the clinic. */
    @PostMapping(path = "/refer/again", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String withoutCookie(
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Words words = PageLanguage.of(request).words();
        response.setStatus(422);
        model.addAttribute("notNow", words.of(FormProblem.NO_COOKIE));
        return show(ReferForm.of(typed, referralDocument.usualUnits()), words, model);
    }

    /** Somebody loads that page again. */
    @GetMapping({"/refer/language", "/refer/again"})
    String again(HttpServletRequest request) {
        return "redirect:" + PageLanguage.of(request).to("/refer");
    }

    @PostMapping(path = "/refer", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String send(
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Words words = PageLanguage.of(request).words();
        ReferForm form = ReferForm.of(typed, referralDocument.usualUnits());
        Optional<Referral> before = sentOnce.became(form);
        return before.isPresent()
                ? receipt(before.get(), form, request, response)
                : take(form, words, model, request, response);
    }

    private String take(
            ReferForm form, Words words, Model model, HttpServletRequest request, HttpServletResponse response) {
        Optional<Refusal> refusal = limits.refusalOf(form, Sender.of(request));
        if (refusal.isPresent()) {
            return notNow(form, refusal.get(), words, model, response);
        }
        try {
            ReferralReport report = referralDocument.read(form.document(), Source.SELF);
            List<Violation> unseen = form.unseen();
            if (!unseen.isEmpty()) {
                throw new Refused(unseen);
            }
            if (sentOnce.isUsedUp(form)) {
                return notNow(form, SENT_BEFORE, words, model, response);
            }
            Optional<Refusal> tooOften = limits.refusalAbout(report.patient(), Sender.of(request));
            if (tooOften.isPresent()) {
                return notNow(form, tooOften.get(), words, model, response);
            }
            Optional<Referral> asSent = sentOnce.take(form, report);
            return asSent.isPresent()
                    ? receipt(asSent.get(), form, request, response)
                    : notNow(form, SENT_BEFORE, words, model, response);
        } catch (Refused refused) {
            sentOnce.refused(form);
            response.setStatus(422);
            PatientMessages messages = new PatientMessages(words);
            messages.general(refused.violations()).ifPresent(message -> model.addAttribute("general", message));
            return show(again(form).refused(refused.violations(), messages), words, model);
        } catch (RuntimeException e) {
            // What the patient typed must not be lost with the error page, nor reach the log with the exception's text.
            LOG.error(
                    "A patient's referral could not be saved: {}", e.getClass().getName());
            response.setStatus(503);
            model.addAttribute("general", words.of(FormProblem.NOT_SAVED));
            return show(form, words, model);
        }
    }

    /** The same for everybody: of a known patient it is news on the referral that is open. */
    private String receipt(Referral asSent, ReferForm form, HttpServletRequest request, HttpServletResponse response) {
        receipts.keep(writeReceipt.write(form.value(ReferForm.STAMP), asSent), request, response);
        return "redirect:" + PageLanguage.of(request).to(ReceiptController.RECEIPT);
    }

    /** The same form, to be sent once more: a stamp of its own, and nobody has to wait for it again. */
    private ReferForm again(ReferForm form) {
        return form.stamped(limits.renewedStamp(form.value(ReferForm.STAMP)));
    }

    /** What was typed is kept. */
    private String notNow(ReferForm form, Refusal refusal, Words words, Model model, HttpServletResponse response) {
        model.addAttribute("notNow", refusal.text(words));
        boolean wait = refusal.reason() == Reason.TOO_SOON || refusal.reason() == Reason.TOO_OFTEN;
        response.setStatus(wait ? 429 : 422);
        if (wait) {
            response.setHeader("Retry-After", refusal.seconds());
        }
        return show(toSend(form, refusal), words, model);
    }

    private ReferForm toSend(ReferForm form, Refusal refusal) {
        return switch (refusal.reason()) {
            case SENT_BEFORE -> again(form);
            case FORM_TOO_OLD -> form.stamped(limits.newStamp());
            case TRAP, TOO_SOON, TOO_OFTEN -> form.untrapped();
        };
    }

    /** Whoever needs help at once is told so, whatever else is wrong with the form. */
    private String show(ReferForm form, Words words, Model model) {
        model.addAttribute("redFlag", warnings.of(form));
        model.addAttribute("redFlagRules", warnings.json());
        model.addAttribute("form", form);
        model.addAttribute("proofBits", limits.proofBits());
        model.addAttribute("choices", new PatientChoices(words, catalogue.forPatients()));
        return "refer";
    }
}
