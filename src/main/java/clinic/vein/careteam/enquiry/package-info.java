/** A patient rings or stands at the desk: staff find the referral, read it, and pass on what the patient says. */
@NullMarked
package clinic.vein.careteam.enquiry;

import org.jspecify.annotations.NullMarked;
