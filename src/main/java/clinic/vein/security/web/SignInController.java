package clinic.vein.security.web;

import clinic.vein.security.DemoAccounts;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    private final ObjectProvider<DemoAccounts> demoAccounts;

    SignInController(ObjectProvider<DemoAccounts> demoAccounts) {
        this.demoAccounts = demoAccounts;
    }

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(required = false) String error,
            @RequestParam(name = "signed-out", required = false) String signedOut,
            @RequestParam(required = false) String ended,
            @RequestParam(required = false) String wait,
            Model model) {
        model.addAttribute("error", error != null);
        model.addAttribute("signedOut", signedOut != null);
        model.addAttribute("ended", ended != null);
        model.addAttribute("waitSeconds", wait != null && wait.matches("\\d{1,4}") ? Integer.valueOf(wait) : null);
        model.addAttribute(
                "demoAccounts",
                Optional.ofNullable(demoAccounts.getIfAvailable())
                        .map(DemoAccounts::list)
                        .orElse(List.of()));
        return "sign-in";
    }
}
