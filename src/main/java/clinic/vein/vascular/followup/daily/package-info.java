/** Starts the recalls of the day. */
package clinic.vein.vascular.followup.daily;
