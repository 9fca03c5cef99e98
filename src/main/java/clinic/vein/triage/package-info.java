/** Facts in, pathway and urgency out, with every rule that fired; and what a red flag sets off. */
package clinic.vein.triage;
