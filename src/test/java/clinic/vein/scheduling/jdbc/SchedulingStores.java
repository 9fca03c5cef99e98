package clinic.vein.scheduling.jdbc;

import clinic.vein.carefixture.CareDatabase;
import clinic.vein.process.CaseFileSection;
import clinic.vein.scheduling.Bookings;
import clinic.vein.scheduling.FreedTimes;
import clinic.vein.scheduling.MissedVisits;
import clinic.vein.scheduling.Needs;
import clinic.vein.scheduling.PlannedSessions;
import clinic.vein.scheduling.Rooms;
import clinic.vein.scheduling.SessionTemplates;
import clinic.vein.scheduling.Slots;
import clinic.vein.scheduling.UnmetNeeds;

/** The stores as the application has them, for tests outside this package. */
public final class SchedulingStores {

    public static final Slots SLOTS = new JdbcSlots(CareDatabase.jdbc());
    public static final Bookings BOOKINGS = new JdbcBookings(CareDatabase.jdbc());
    public static final SessionTemplates TEMPLATES = new JdbcSessionTemplates(CareDatabase.jdbc());
    public static final Rooms ROOMS = new JdbcRooms(CareDatabase.jdbc());
    public static final Needs NEEDS = new JdbcNeeds(CareDatabase.jdbc());
    public static final MissedVisits MISSED = new JdbcMissedVisits(CareDatabase.jdbc());
    public static final FreedTimes FREED = new JdbcFreedTimes(CareDatabase.jdbc());
    public static final PlannedSessions PLANNED = new JdbcPlannedSessions(CareDatabase.jdbc());
    public static final UnmetNeeds UNMET = new JdbcUnmetNeeds(CareDatabase.jdbc());
    public static final CaseFileSection SECTION = new BookingsSection(CareDatabase.jdbc());

    private SchedulingStores() {}
}
