/** Closed referrals leave the tables that are worked on, month by month, and are read as before. */
@NullMarked
package clinic.vein.referral.archive;

import org.jspecify.annotations.NullMarked;
