/** Keeps clinicians' decisions on referrals in PostgreSQL. */
package clinic.vein.review.jdbc;
