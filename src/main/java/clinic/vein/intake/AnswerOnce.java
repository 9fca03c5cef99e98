package clinic.vein.intake;

import clinic.vein.intake.IdempotencyKeys.Answer;
import clinic.vein.intake.IdempotencyKeys.Kept;
import clinic.vein.kernel.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does a sender's work once per key, however often it is asked: the answer is kept in the transaction of the work. */
@Component
public class AnswerOnce {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern PRINTABLE_ASCII = Pattern.compile("[\\x20-\\x7E]{1,200}");

    private final IdempotencyKeys keys;
    private final IntakeSettings settings;
    private final Clock clock;

    AnswerOnce(IdempotencyKeys keys, IntakeSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param repeated whether the answer is that of an earlier request */
    public record Outcome(Answer answer, boolean repeated) {}

    /** @throws Refused when the key is malformed or was used for something else */
    @Transactional
    public Outcome answer(String account, String key, ContentHash request, Supplier<Answer> work) {
        if (!PRINTABLE_ASCII.matcher(key).matches() || key.isBlank()) {
            throw new Refused(HEADER, IntakeFault.BAD_IDEMPOTENCY_KEY);
        }
        Instant now = clock.instant();
        if (keys.claim(account, key, request, now, expired(now))) {
            Answer answer = work.get();
            keys.keep(account, key, answer);
            return new Outcome(answer, false);
        }
        Kept kept = keys.find(account, key).orElseThrow();
        if (!kept.request().equals(request)) {
            throw new Refused(HEADER, IntakeFault.IDEMPOTENCY_KEY_REUSED);
        }
        // The claim has waited for the first request to end.
        return new Outcome(Objects.requireNonNull(kept.answer()), true);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forgetExpired() {
        keys.removeBefore(expired(clock.instant()));
    }

    private Instant expired(Instant now) {
        return now.minus(settings.keepIdempotencyKeys());
    }
}
