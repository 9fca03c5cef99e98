package clinic.vein.selfservice;

import clinic.vein.kernel.Words;
import clinic.vein.kernel.ical.CalendarEntry;
import clinic.vein.links.LinkPurpose;
import clinic.vein.referral.Referral;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What patients see of their own referral besides where it stands, and the steps that they can take from there. */
public interface OwnReferral {

    /** By the names of the page's template. */
    Map<String, Object> shown(Referral referral);

    /** The page of a step, by the names of its template; empty where it cannot be taken now. */
    Optional<Map<String, Object>> step(Referral referral, LinkPurpose purpose, Words words);

    /** A letter that went to the patient, as PDF; empty for any other, and for one of somebody else. */
    Optional<byte[]> letter(Referral referral, UUID id);

    /** The appointment that is booked, for the patient's calendar. */
    List<CalendarEntry> calendar(Referral referral, Words words);
}
