package clinic.vein.careteam.enquiry.web;

import clinic.vein.kernel.Refused;
import clinic.vein.referral.FindReferrals;
import clinic.vein.referral.FindReferrals.Search;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds the referral that somebody asks about. */
@Controller
class EnquiriesController {

    private final FindReferrals findReferrals;

    EnquiriesController(FindReferrals findReferrals) {
        this.findReferrals = findReferrals;
    }

    @GetMapping("/enquiries")
    String start(Model model) {
        model.addAttribute("search", new Search(null, null, null, null));
        return "enquiries";
    }

    /** By POST: a name stands in no address and no log. */
    @PostMapping("/enquiries")
    String find(
            @RequestParam(required = false) String reference,
            @RequestParam(required = false) String familyName,
            @RequestParam(required = false) String givenName,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate dateOfBirth,
            Model model,
            HttpServletResponse response) {
        Search search = new Search(typed(familyName), typed(givenName), dateOfBirth, typed(reference));
        model.addAttribute("search", search);
        try {
            model.addAttribute("found", findReferrals.find(search));
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("violations", refused.violations());
        }
        return "enquiries";
    }

    private static @Nullable String typed(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
