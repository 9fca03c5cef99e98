package clinic.vein.intake.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A form that was handed out becomes one referral. Sent twice at once, as by a double click on a page without script, both
 * lead to the same receipt; sent by somebody else, with other answers, it is not taken.
 */
@Component
class SentOnce {

    private static final int MOST_KEPT = 20_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private record Sending(String answers, CompletableFuture<Optional<Receipt>> outcome) {}

    private final Map<String, Sending> sendings = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sending> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /**
     * What becomes of a form that comes in. Neither: somebody sent other answers on the same form.
     *
     * @param first it is the first, and whoever has it must say how it ended
     * @param receipt of the same form, sent before or just now
     */
    record Turn(boolean first, Optional<Receipt> receipt) {

        private static final Turn FIRST = new Turn(true, Optional.empty());
        private static final Turn TAKEN = new Turn(false, Optional.empty());
    }

    Turn turn(ReferForm form) {
        String stamp = form.value(ReferForm.STAMP);
        String answers = hash(form);
        while (true) {
            Sending other = begin(stamp, answers);
            if (other == null) {
                return Turn.FIRST;
            }
            if (!other.answers().equals(answers)) {
                return Turn.TAKEN;
            }
            Optional<Receipt> receipt = await(other);
            if (receipt.isPresent()) {
                return new Turn(false, receipt);
            }
            // The other one was refused, which ends its turn: now it is this one's.
            if (!other.outcome().isDone()) {
                return Turn.TAKEN;
            }
        }
    }

    void received(ReferForm form, Receipt receipt) {
        Sending sending = find(form);
        if (sending != null) {
            sending.outcome().complete(Optional.of(receipt));
        }
    }

    /** Ends the turn of a form that did not become a referral; without effect after {@link #received}. */
    void end(ReferForm form) {
        Sending sending = find(form);
        if (sending != null && sending.outcome().complete(Optional.empty())) {
            remove(form.value(ReferForm.STAMP), sending);
        }
    }

    private synchronized @Nullable Sending begin(String stamp, String answers) {
        return sendings.putIfAbsent(stamp, new Sending(answers, new CompletableFuture<>()));
    }

    private synchronized @Nullable Sending find(ReferForm form) {
        return sendings.get(form.value(ReferForm.STAMP));
    }

    private synchronized void remove(String stamp, Sending sending) {
        sendings.remove(stamp, sending);
    }

    private static Optional<Receipt> await(Sending other) {
        try {
            return other.outcome().get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        }
    }

    /** Of what was typed; never of the proof, which each sending may find anew. */
    private static String hash(ReferForm form) {
        try {
            byte[] typed = form.document().toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(typed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
