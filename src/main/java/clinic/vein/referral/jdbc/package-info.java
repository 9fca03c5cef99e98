/** Keeps referrals, their timeline and their notes in PostgreSQL. */
@NullMarked
package clinic.vein.referral.jdbc;

import org.jspecify.annotations.NullMarked;
