/** What every feature speaks in: ids, roles, urgency, who acts, why something is refused, the clinic's clock and settings. */
package clinic.vein.kernel;
