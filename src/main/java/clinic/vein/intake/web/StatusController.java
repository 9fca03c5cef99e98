package clinic.vein.intake.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.intake.web.PatientPageLimits.Refusal;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Words;
import clinic.vein.kernel.web.PageLanguage;
import clinic.vein.kernel.web.TypedBirthDate;
import clinic.vein.links.LinkPurpose;
import clinic.vein.referral.BirthDate;
import clinic.vein.referral.Endings;
import clinic.vein.referral.FurtherReports;
import clinic.vein.referral.Reference;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.selfservice.OwnReferral;
import clinic.vein.selfservice.StatusStep;
import clinic.vein.triage.PromiseCall;
import clinic.vein.triage.WaitingForCall;
import clinic.vein.triage.WaitingForCall.Waiting;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells a patient where their referral is. Whoever does not know both parts learns nothing, not even that it exists. */
@Controller
class StatusController {

    private final Referrals referrals;
    private final FurtherReports furtherReports;
    private final ClinicSettings clinic;
    private final RecordsRead recordsRead;
    private final PatientPageLimits limits;
    private final PromiseCall promise;
    private final Endings endings;
    private final WaitingForCall waitingForCall;
    private final OwnReferral own;

    StatusController(
            Referrals referrals,
            FurtherReports furtherReports,
            ClinicSettings clinic,
            RecordsRead recordsRead,
            PatientPageLimits limits,
            PromiseCall promise,
            Endings endings,
            WaitingForCall waitingForCall,
            OwnReferral own) {
        this.referrals = referrals;
        this.furtherReports = furtherReports;
        this.clinic = clinic;
        this.recordsRead = recordsRead;
        this.limits = limits;
        this.promise = promise;
        this.endings = endings;
        this.waitingForCall = waitingForCall;
        this.own = own;
    }

    @GetMapping("/status")
    String form(Model model) {
        model.addAttribute("reference", "");
        model.addAttribute("birth", new TypedBirthDate("", "", ""));
        return "status";
    }

    @PostMapping("/status")
    String show(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(name = "dateOfBirth.day", defaultValue = "") String day,
            @RequestParam(name = "dateOfBirth.month", defaultValue = "") String month,
            @RequestParam(name = "dateOfBirth.year", defaultValue = "") String year,
            @RequestParam(required = false) @Nullable LinkPurpose step,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Words words = PageLanguage.of(request).words();
        TypedBirthDate birth = new TypedBirthDate(day, month, year);
        Optional<Reference> typed = Reference.asTyped(reference);
        String asked = typed.map(Reference::value).orElse(reference);
        Optional<Refusal> refusal = limits.refusalToAsk(asked, Sender.of(request));
        if (refusal.isPresent()) {
            response.setStatus(429);
            response.setHeader("Retry-After", refusal.get().seconds());
            model.addAttribute("tooOften", refusal.get().wait(words));
            return again(reference, birth, model);
        }
        Optional<Referral> referral =
                typed.flatMap(known -> BirthDate.parse(birth.known()).flatMap(date -> find(known, date)));
        if (referral.isPresent()) {
            recordsRead.read(AuditAction.STATUS_READ, referral.get().id(), Why.OWN_REFERRAL, null);
            limits.askedRightly(asked);
            response.setHeader("Referrer-Policy", "no-referrer");
            if (step != null && took(referral.get(), step, words, model)) {
                return "link-page";
            }
            model.addAttribute("reference", reference);
            model.addAttribute("birth", birth);
            model.addAttribute("received", words.day(referral.get().receivedAt(), clinic.zone()));
            boolean died = endings.death(referral.get().id()).isPresent();
            model.addAttribute(
                    "state", died ? ReferralState.DIED : referral.get().state());
            model.addAttribute("died", died);
            redFlag(referral.get(), words, model);
            StatusStep.of(referral.get().state()).ifPresent(now -> {
                model.addAttribute("steps", StatusStep.values());
                model.addAttribute("step", now);
            });
            if (!died && isOwn(referral.get())) {
                model.addAllAttributes(own.shown(referral.get()));
            }
            return "status-known";
        }
        model.addAttribute("notFound", true);
        return again(reference, birth, model);
    }

    /**
     * Who waits for the nurse's call reads again what the receipt said: after a recorded death as well, since whoever reported
     * a red flag then may be alive.
     */
    private void redFlag(Referral referral, Words words, Model model) {
        Optional<Waiting> waiting = waitingForCall.of(referral);
        boolean hasTelephone = referral.report().patient().hasTelephone();
        model.addAttribute(
                "redFlag", waiting.map(Waiting::urgency).map(RedFlagNotice::of).orElse(RedFlagNotice.NONE));
        model.addAttribute(
                "promise",
                waiting.map(each -> promise.sentences(each.urgency(), each.reported(), hasTelephone, words))
                        .orElse(List.of()));
    }

    private static String again(String reference, TypedBirthDate birth, Model model) {
        model.addAttribute("reference", reference);
        model.addAttribute("birth", birth);
        return "status";
    }

    private boolean took(Referral referral, LinkPurpose step, Words words, Model model) {
        if (!isOwn(referral) || endings.death(referral.id()).isPresent()) {
            return false;
        }
        Optional<Map<String, Object>> page = own.step(referral, step, words);
        page.ifPresent(shown -> {
            model.addAllAttributes(shown);
            model.addAttribute("zone", clinic.zone());
        });
        return page.isPresent();
    }

    /** What a further report stands on is not shown to whoever sent it. */
    private boolean isOwn(Referral referral) {
        return referrals.find(referral.id()).isPresent();
    }

    /** Who reported a patient whom the clinic knew sees what they sent, and no more. */
    private Optional<Referral> find(Reference reference, BirthDate typed) {
        return referrals
                .find(reference, typed)
                .or(() -> furtherReports
                        .find(reference, typed)
                        .map(further -> waitingForCall.waits(further) ? further.asReferral() : further.asSettled()));
    }
}
