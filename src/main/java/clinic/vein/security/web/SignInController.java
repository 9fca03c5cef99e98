package clinic.vein.security.web;

import clinic.vein.security.DemoAccounts;
import clinic.vein.security.SignInSettings;
import clinic.vein.security.SingleSignOn;
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

    private final SingleSignOn singleSignOn;
    private final SignInSettings settings;

    SignInController(ObjectProvider<DemoAccounts> demoAccounts, SingleSignOn singleSignOn, SignInSettings settings) {
        this.demoAccounts = demoAccounts;
        this.singleSignOn = singleSignOn;
        this.settings = settings;
    }

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(required = false) String error,
            @RequestParam(name = "signed-out", required = false) String signedOut,
            @RequestParam(required = false) String ended,
            @RequestParam(name = "not-provided", required = false) String notProvided,
            @RequestParam(required = false) String wait,
            Model model) {
        model.addAttribute("error", error != null);
        model.addAttribute("signedOut", signedOut != null);
        model.addAttribute("ended", ended != null);
        model.addAttribute("notProvided", notProvided != null);
        model.addAttribute("providers", singleSignOn.providers());
        model.addAttribute("localAccounts", settings.localAccounts());
        model.addAttribute("waitSeconds", wait != null && wait.matches("\\d{1,4}") ? Integer.valueOf(wait) : null);
        model.addAttribute(
                "demoAccounts",
                Optional.ofNullable(demoAccounts.getIfAvailable())
                        .map(DemoAccounts::list)
                        .orElse(List.of()));
        return "sign-in";
    }
}
