/** Slots and bookings: who comes when, who did not come, and never two patients at once. */
package clinic.vein.scheduling;
