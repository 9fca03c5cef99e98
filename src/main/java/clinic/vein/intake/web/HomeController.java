package clinic.vein.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what this is, and where each role begins. Whoever is signed in finds no page that would refuse them. */
@Controller
class HomeController {

    private final WebInvocationPrivilegeEvaluator access;

    HomeController(WebInvocationPrivilegeEvaluator access) {
        this.access = access;
    }

    @GetMapping("/")
    String home(HttpServletRequest request, Authentication caller, Model model) {
        model.addAttribute("account", request.getRemoteUser());
        Predicate<String> open =
                page -> access.isAllowed(request.getContextPath(), page, HttpMethod.GET.name(), caller);
        model.addAttribute("open", open);
        return "index";
    }
}
