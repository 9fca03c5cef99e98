package clinic.vein.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what this is, and where each role begins. */
@Controller
class HomeController {

    @GetMapping("/")
    String home(HttpServletRequest request, Model model) {
        model.addAttribute("account", request.getRemoteUser());
        return "index";
    }
}
