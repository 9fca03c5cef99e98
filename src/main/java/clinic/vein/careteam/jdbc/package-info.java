/** Keeps records opened from outside, and asks who worked on a referral, in PostgreSQL. */
@NullMarked
package clinic.vein.careteam.jdbc;

import org.jspecify.annotations.NullMarked;
