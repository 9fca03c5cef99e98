package clinic.vein.scheduling;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.AuditEntry;
import clinic.vein.audit.AuditEvents;
import clinic.vein.audit.KnownAccounts;
import clinic.vein.kernel.Actor;
import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.PublicAddress;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.Words;
import clinic.vein.kernel.ical.CalendarEntry;
import clinic.vein.kernel.ical.CalendarFile;
import clinic.vein.referral.Referrals;
import clinic.vein.scheduling.Feeds.Feed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a calendar programme reads: when somebody is booked, and nothing of why. */
@Component
public class ReadFeed {

    /** What is over is kept that long, so that calendars strike out what was cancelled. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** Nobody remembers to whom an older address was handed. */
    private static final Duration RUNS_OUT = Duration.ofDays(366);

    private static final Duration REFRESH = Duration.ofMinutes(15);

    private final Feeds feeds;
    private final Referrals referrals;
    private final Needs needs;
    private final KnownAccounts accounts;
    private final FeedSettings settings;
    private final PublicAddress publicAddress;
    private final AuditEvents auditEvents;
    private final Clock clock;
    private final Words words;

    ReadFeed(
            Feeds feeds,
            Referrals referrals,
            Needs needs,
            KnownAccounts accounts,
            FeedSettings settings,
            PublicAddress publicAddress,
            AuditEvents auditEvents,
            Clock clock,
            Catalogue catalogue) {
        this.feeds = feeds;
        this.referrals = referrals;
        this.needs = needs;
        this.accounts = accounts;
        this.settings = settings;
        this.publicAddress = publicAddress;
        this.auditEvents = auditEvents;
        this.clock = clock;
        this.words = catalogue.in(Language.ENGLISH);
    }

    /** Empty where no feed has this secret, or it has run out, or whoever made it has no account any more. */
    public Optional<String> read(String secret) {
        return feeds.find(hash(secret))
                .filter(feed -> clock.instant().isBefore(feed.madeAt().plus(RUNS_OUT)))
                .filter(feed -> accounts.contains(feed.madeBy()))
                .map(this::written);
    }

    private String written(Feed feed) {
        if (settings.names()) {
            auditEvents.add(
                    new Actor("feed-" + feed.id(), Role.SYSTEM),
                    AuditEntry.done(AuditAction.REFERRALS_LISTED, "feed " + feed.id() + " of " + feed.madeBy()));
        }
        Instant now = clock.instant();
        List<Feeds.Line> lines = feeds.lines(feed, now.minus(KEPT));
        Map<ReferralId, PatientNeeds> known =
                needs.of(lines.stream().map(Feeds.Line::referral).toList());
        return CalendarFile.feed(
                feed.name(),
                REFRESH,
                lines.stream()
                        .map(line -> entry(line, known.getOrDefault(line.referral(), PatientNeeds.NOT_ASKED)))
                        .toList(),
                now);
    }

    private CalendarEntry entry(Feeds.Line line, PatientNeeds known) {
        return new CalendarEntry(
                line.booking() + "@" + publicAddress.publicAddress().getHost(),
                line.changes(),
                line.startsAt(),
                line.endsAt(),
                settings.names()
                        ? words.of(FeedWord.BOOKED_NAME, line.reference(), name(line))
                        : words.of(FeedWord.BOOKED, line.reference()),
                line.room(),
                settings.names() ? SaidNeeds.in(words, known) : null,
                null,
                line.cancelled(),
                line.changedAt());
    }

    private String name(Feeds.Line line) {
        return referrals
                .find(line.referral())
                .map(referral -> referral.report().patient().fullName())
                .orElse("");
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
