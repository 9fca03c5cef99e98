/** Appointments as other people's calendars read them: RFC 5545, with no more of it than a clinic needs. */
@NullMarked
package clinic.vein.kernel.ical;

import org.jspecify.annotations.NullMarked;
