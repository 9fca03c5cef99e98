package clinic.vein.messaging;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Reference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All messages to patients and practices, whatever became of them. */
public interface OutgoingMessages {

    /**
     * What is looked for; null asks for nothing.
     *
     * @param channel by which it goes or went
     * @param before the place of the last one that was seen
     */
    record Wanted(
            @Nullable Channel channel,
            @Nullable MessageState state,
            @Nullable Reference reference,
            @Nullable Long before) {}

    /**
     * A message as it stands.
     *
     * @param position its place among all
     * @param shortText what it says as a text message; null where it has no such form
     * @param means how it reached whom it is for; null until it did
     * @param deliveredAt when a telephone had it; null where nobody says so
     * @param failure why it was not sent by itself, as a code; null where nothing went wrong
     */
    record Outgoing(
            long position,
            MessageId id,
            ReferralId referral,
            Reference reference,
            Audience recipient,
            Channel channel,
            MessageState state,
            MessageText text,
            @Nullable String shortText,
            @Nullable LetterId enclosed,
            Instant createdAt,
            @Nullable Means means,
            @Nullable Instant settledAt,
            @Nullable Instant deliveredAt,
            @Nullable String failure) {}

    /** The newest first. */
    List<Outgoing> find(Wanted wanted, int limit);
}
