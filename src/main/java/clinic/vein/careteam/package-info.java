/** Who looks after a patient, and how a clinician outside of that team opens the record with a reason. */
package clinic.vein.careteam;
