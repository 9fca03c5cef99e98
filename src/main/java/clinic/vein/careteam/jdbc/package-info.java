/** Keeps records opened from outside, and asks who worked on a referral, in PostgreSQL. */
package clinic.vein.careteam.jdbc;
