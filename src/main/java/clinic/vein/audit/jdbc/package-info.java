/** Stores the audit trail. */
package clinic.vein.audit.jdbc;
