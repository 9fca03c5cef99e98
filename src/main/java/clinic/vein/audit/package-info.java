/** The append-only record of who read or changed what, chained by hashes. */
package clinic.vein.audit;
