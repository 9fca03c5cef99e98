package clinic.vein.messaging.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.NotFound;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.web.PageChange;
import clinic.vein.links.TakeBackLinks;
import clinic.vein.messaging.ContactWish;
import clinic.vein.messaging.KeepContactWishes;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a patient wants to be written to, and the links that can be used: staff write down the one and take back the other. */
@Controller
class ContactPageController {

    private final Referrals referrals;
    private final KeepContactWishes wishes;
    private final TakeBackLinks takeBackLinks;
    private final RecordsRead recordsRead;
    private final ClinicSettings clinic;

    ContactPageController(
            Referrals referrals,
            KeepContactWishes wishes,
            TakeBackLinks takeBackLinks,
            RecordsRead recordsRead,
            ClinicSettings clinic) {
        this.referrals = referrals;
        this.wishes = wishes;
        this.takeBackLinks = takeBackLinks;
        this.recordsRead = recordsRead;
        this.clinic = clinic;
    }

    @GetMapping("/enquiries/{id}/contact")
    String show(@PathVariable UUID id, Model model) {
        Referral referral = referrals.get(new ReferralId(id));
        recordsRead.read(AuditAction.REFERRAL_READ, referral.id(), Why.ROLE, "contact");
        model.addAttribute("referral", referral);
        model.addAttribute("wishes", wishes.of(referral.id()));
        model.addAttribute("links", takeBackLinks.open(referral.id()));
        model.addAttribute("timeZone", clinic.zone());
        return "enquiry-contact";
    }

    @PostMapping("/enquiries/{id}/contact")
    String keep(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable ContactWish mail,
            @RequestParam(required = false) @Nullable ContactWish texts) {
        ReferralId referral = referrals.get(new ReferralId(id)).id();
        wishes.keep(
                referral,
                Stream.of(Optional.ofNullable(mail), Optional.ofNullable(texts))
                        .flatMap(Optional::stream)
                        .toList());
        return "redirect:/enquiries/" + referral + "/contact?done";
    }

    @PostMapping("/enquiries/{id}/contact/links")
    String takeBack(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID link,
            Model model,
            HttpServletResponse response) {
        ReferralId referral = referrals.get(new ReferralId(id)).id();
        Supplier<String> taken = () -> {
            takeBackLinks.takeBack(referral, link);
            return "contact?taken";
        };
        return PageChange.made(taken, model, response)
                .map(done -> "redirect:/enquiries/" + referral + "/" + done)
                .orElseGet(() -> show(id, model));
    }

    @ExceptionHandler
    void nothing(NotFound nothing, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
