/** What administrators and operators see of the clinic's work: counts and times, never a patient. */
package clinic.vein.insight;
