package clinic.vein.security.web;

import clinic.vein.security.SessionWatch;
import clinic.vein.security.SessionWatch.TimeLeft;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells open pages how long somebody stays signed in; posting is the activity that puts the end off. */
@RestController
class SessionController {

    private static final TimeLeft NONE = new TimeLeft(Duration.ZERO, false);

    private final SessionWatch watch;

    SessionController(SessionWatch watch) {
        this.watch = watch;
    }

    /**
     * @param secondsLeft 0 when nobody is signed in
     * @param account whose sign-in it is; null when nobody is
     */
    record Left(
            long secondsLeft, boolean extendable, @Nullable String account) {}

    @GetMapping("/session")
    Left left(HttpServletRequest request) {
        TimeLeft left = watch.timeLeft(request.getSession(false)).orElse(NONE);
        return new Left(Math.max(0, left.ends().toSeconds()), left.extendable(), request.getRemoteUser());
    }

    @PostMapping("/session")
    Left stay(HttpServletRequest request) {
        return left(request);
    }
}
