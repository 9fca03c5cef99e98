package clinic.vein.fhir;

import clinic.vein.fhir.RequestOutputs.Outline;
import clinic.vein.fhir.SentVersions.Held;
import clinic.vein.intake.ContentHash;
import clinic.vein.kernel.NoSuchReferral;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.EventNoted;
import clinic.vein.referral.FollowedReferralNoted;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what the sender of a request sees of it, version by version, within the transaction that changes it. It looks once,
 * right before the commit: so however many steps a transaction takes, its sender sees one change, or none.
 */
@Component
public class KeepVersions {

    private final SentVersions versions;
    private final ShowRequests show;
    private final RequestOutputs outputs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepVersions(
            SentVersions versions,
            ShowRequests show,
            RequestOutputs outputs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.versions = versions;
        this.show = show;
        this.outputs = outputs;
        this.events = events;
        this.clock = clock;
    }

    /** Told of while the transaction commits, when it is too late to ask to be called. */
    @EventListener
    void on(EventNoted noted) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            // Kept once, as all are equal; to look for it here would sort all that wait for the end, at each event.
            TransactionSynchronizationManager.registerSynchronization(new BeforeCommit());
        }
    }

    @EventListener
    void on(FollowedReferralNoted noted) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            beforeCommit(noted.id());
        }
    }

    /** Of a request that has just come: what its sender sees first. */
    void beforeCommit(ReferralId id) {
        touched().add(id);
    }

    /** Of the transaction that is open, and of no other that it waits for or interrupts. */
    private Set<ReferralId> touched() {
        Optional<BeforeCommit> known = TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(BeforeCommit.class::isInstance)
                .map(BeforeCommit.class::cast)
                .findFirst();
        return known.orElseGet(() -> {
                    BeforeCommit added = new BeforeCommit();
                    TransactionSynchronizationManager.registerSynchronization(added);
                    return added;
                })
                .referrals;
    }

    private final class BeforeCommit implements TransactionSynchronization {

        private final Set<ReferralId> referrals = new HashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!referrals.isEmpty()) {
                keep(referrals);
            }
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof BeforeCommit;
        }

        @Override
        public int hashCode() {
            return BeforeCommit.class.hashCode();
        }
    }

    /** For what an application of the release before has changed, which keeps no versions. */
    @Transactional
    public void look(ReferralId referral) {
        keep(Set.of(referral));
    }

    private void keep(Set<ReferralId> referrals) {
        for (Held held : versions.hold(Set.copyOf(referrals))) {
            try {
                keep(held);
            } catch (NoSuchReferral erased) {
                // There is nothing to see any more, nor anybody to be told.
                continue;
            }
        }
    }

    private void keep(Held held) {
        ShownRequest shown = show.shown(held.sent());
        List<Outline> now = outputs.outlines(held.sent().account(), held.sent().id());
        String hash = hash(shown, now);
        if (held.hash().filter(hash::equals).isPresent()) {
            return;
        }
        if (held.hash().isEmpty()
                && wasShownBefore(held.sent())
                && shown.status().state().isOpen()) {
            versions.remember(held.number(), hash);
            return;
        }
        SentVersion version = new SentVersion(
                held.sent().version() + 1,
                noEarlierThan(held.sent().changedAt()),
                shown.status().state(),
                shown.triaged(),
                shown.question(),
                now.stream().map(Outline::reference).toList());
        versions.write(held.number(), version, hash);
        events.publishEvent(new SentRequestChanged(held.number(), held.sent(), version));
    }

    /**
     * Of one that was added to a referral, before anybody kept its versions: what happens there is not its sender's to see,
     * so it is no change as long as the referral goes on.
     */
    private static boolean wasShownBefore(SentRequest sent) {
        return !sent.isOwn() && sent.version() > 0;
    }

    /** Two applications may have clocks that differ a little. */
    private Instant noEarlierThan(Instant before) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(before) ? before : now;
    }

    private static String hash(ShownRequest shown, List<Outline> outputs) {
        String all = String.join(
                "\u001e",
                shown.status().code(),
                shown.triaged().code(),
                Boolean.toString(shown.isAskedToCancel()),
                shown.question().orElse(""),
                shown.corrected().stream().map(Enum::name).sorted().toList().toString(),
                outputs.toString());
        return ContentHash.of(all.getBytes(StandardCharsets.UTF_8)).value();
    }
}
