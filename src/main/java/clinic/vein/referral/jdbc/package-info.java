/** Keeps referrals, their timeline and their notes in PostgreSQL. */
package clinic.vein.referral.jdbc;
