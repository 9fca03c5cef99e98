package clinic.vein.intake.web;

import clinic.vein.kernel.Pathway;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a patient is told after sending, kept in a sealed cookie so that no address ever carries it.
 *
 * @param form which sending of the form it belongs to
 * @param hasTelephone whether the patient can be rung
 * @param pathway what triage decided
 * @param closed whether triage answered by itself, with advice
 * @param receivedAt when the form was sent
 * @param dueAt by when the clinic does its own next task
 * @param referral as it was sent; null in a cookie of another release
 * @param sent the names of files that were sent after it
 */
record Receipt(
        String form,
        String reference,
        RedFlagNotice redFlag,
        boolean hasTelephone,
        Pathway pathway,
        boolean closed,
        Instant receivedAt,
        Instant dueAt,
        @Nullable UUID referral,
        @Nullable List<String> sent) {

    private static final int MOST_NAMES = 10;
    private static final int LONGEST_NAME = 40;

    /** With the names of what was sent now; a cookie holds some, and cuts them. */
    Receipt and(List<String> names) {
        List<String> all = Stream.concat((sent == null ? List.<String>of() : sent).stream(), names.stream())
                .map(name -> name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name)
                .toList();
        return new Receipt(
                form,
                reference,
                redFlag,
                hasTelephone,
                pathway,
                closed,
                receivedAt,
                dueAt,
                referral,
                all.subList(Math.max(0, all.size() - MOST_NAMES), all.size()));
    }

    boolean takesFiles() {
        return referral != null && !closed;
    }
}
