/** A patient rings or stands at the desk: staff find the referral, read it, and pass on what the patient says. */
package clinic.vein.careteam.enquiry;
