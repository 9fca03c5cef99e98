/** Keeps reviews, signatures and recalls in PostgreSQL. */
package clinic.vein.vascular.followup.jdbc;
