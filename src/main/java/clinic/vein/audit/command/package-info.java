/** Verifies the trail from the command line. */
package clinic.vein.audit.command;
