/** Finds by what a patient could get lost, and puts it right. */
package clinic.vein.checkup;
