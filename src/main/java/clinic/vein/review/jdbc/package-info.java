/** Keeps clinicians' decisions on referrals in PostgreSQL. */
@NullMarked
package clinic.vein.review.jdbc;

import org.jspecify.annotations.NullMarked;
