package clinic.vein.careteam.enquiry.web;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.Refused;
import clinic.vein.referral.FindReferrals;
import clinic.vein.referral.FindReferrals.Search;
import clinic.vein.referral.TypedDay;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Finds the referral that somebody asks about. */
@Controller
class EnquiriesController {

    private final FindReferrals findReferrals;
    private final Locale locale;

    EnquiriesController(FindReferrals findReferrals, Catalogue catalogue) {
        this.findReferrals = findReferrals;
        this.locale = catalogue.in(Language.ENGLISH).locale();
    }

    @GetMapping("/enquiries")
    String start(Model model) {
        model.addAttribute("typed", Typed.NOTHING);
        return "enquiries";
    }

    /** As it was typed into the page. */
    record Typed(
            @Nullable String reference,
            @Nullable String familyName,
            @Nullable String givenName,
            @Nullable String dateOfBirth,
            @Nullable String telephone,
            @Nullable String identifier) {

        static final Typed NOTHING = new Typed(null, null, null, null, null, null);

        /**
         * @param locale in which days are shown on the page
         * @throws Refused when the birth date is no day
         */
        Search search(Locale locale) {
            String born = typed(dateOfBirth);
            LocalDate day = born == null
                    ? null
                    : TypedDay.of(born, locale).orElseThrow(() -> FindReferrals.noDay("dateOfBirth"));
            return new Search(
                    typed(familyName), typed(givenName), day, typed(reference), typed(telephone), typed(identifier));
        }
    }

    /** By POST: a name stands in no address and no log. */
    @PostMapping("/enquiries")
    String find(@ModelAttribute("typed") Typed typed, Model model, HttpServletResponse response) {
        try {
            model.addAttribute("found", findReferrals.find(typed.search(locale)));
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("violations", refused.violations());
        }
        return "enquiries";
    }

    private static @Nullable String typed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
