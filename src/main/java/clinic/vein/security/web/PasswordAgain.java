package clinic.vein.security.web;

import clinic.vein.security.Accounts;
import clinic.vein.security.ConfirmPassword;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Asks for the password once more: an open browser alone sets no device up and takes none away. */
@Component
class PasswordAgain {

    private final Accounts accounts;
    private final ConfirmPassword confirm;

    PasswordAgain(Accounts accounts, ConfirmPassword confirm) {
        this.accounts = accounts;
        this.confirm = confirm;
    }

    /** @return whether the account has one here */
    boolean isPossible(String account) {
        return confirm.isPossible(account);
    }

    /** @return whether it is the account's; if not, the page says why */
    boolean fits(String account, String typed, Model model, HttpServletResponse response) {
        Optional<Duration> wait = confirm.begin(account);
        if (wait.isEmpty() && accounts.signIn(account, typed).isPresent()) {
            confirm.succeeded(account);
            return true;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        if (wait.isPresent()) {
            model.addAttribute("passwordWait", (int) wait.get().toSeconds());
        } else {
            confirm.failed(account);
            model.addAttribute("passwordWrong", true);
        }
        return false;
    }
}
