package clinic.vein.kernel.web;

import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** What is asked for by a page's form: it is done, or the page is shown once more and says why not. */
public final class PageChange {

    private PageChange() {}

    /**
     * @param change answers what was done
     * @return empty where nothing was: the status is set then, and why in {@code violations} or {@code overtaken}
     */
    public static Optional<String> made(Supplier<String> change, Model model, HttpServletResponse response) {
        try {
            return Optional.of(change.get());
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("violations", refused.violations());
        } catch (Overtaken overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("overtaken", overtaken.reason());
        }
        return Optional.empty();
    }
}
