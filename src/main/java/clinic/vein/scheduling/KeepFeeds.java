package clinic.vein.scheduling;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.AuditEntry;
import clinic.vein.audit.AuditEvents;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.PublicAddress;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Role;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes, renews and ends the addresses by which calendars read what is booked. */
@Component
public class KeepFeeds {

    private static final int SECRET_BYTES = 32;

    private final Feeds feeds;
    private final Rooms rooms;
    private final FeedSettings settings;
    private final PublicAddress publicAddress;
    private final AuditEvents auditEvents;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeepFeeds(
            Feeds feeds,
            Rooms rooms,
            FeedSettings settings,
            PublicAddress publicAddress,
            AuditEvents auditEvents,
            CurrentActor currentActor,
            Clock clock) {
        this.feeds = feeds;
        this.rooms = rooms;
        this.settings = settings;
        this.publicAddress = publicAddress;
        this.auditEvents = auditEvents;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    public List<Feeds.Feed> all() {
        return feeds.all();
    }

    /**
     * A new address, and the end of the one before.
     *
     * @return the only copy of it
     */
    @Transactional
    public URI renew(@Nullable Integer room, @Nullable Integer clinician) {
        if ((room == null) == (clinician == null)) {
            throw new Refused("room", CalendarFault.ONE_FEED);
        }
        if (settings.names() && !currentActor.roles().contains(Role.INTAKE)) {
            throw new Refused("", CalendarFault.NAMES_FOR_RECEPTION);
        }
        if (room != null && rooms.all().stream().noneMatch(each -> room.equals(each.number()))) {
            throw new Refused("room", CalendarFault.NO_SUCH_ROOM);
        }
        if (clinician != null && rooms.clinicians().stream().noneMatch(each -> clinician.equals(each.id()))) {
            throw new Refused("clinician", CalendarFault.NO_SUCH_CLINICIAN);
        }
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        feeds.put(room, clinician, ReadFeed.hash(secret), currentActor.get().id(), clock.instant());
        onRecord("FEED " + (room == null ? "CLINICIAN " + clinician : "ROOM " + room));
        return publicAddress.to("/feeds/" + secret + ".ics");
    }

    @Transactional
    public void end(long id) {
        if (!feeds.end(id)) {
            throw new Refused("", CalendarFault.NO_SUCH_FEED);
        }
        onRecord("FEED_ENDED " + id);
    }

    private void onRecord(String what) {
        auditEvents.add(currentActor.get(), AuditEntry.done(AuditAction.CALENDAR_CHANGED, what));
    }
}
