/** Opens slots at start-up and every day. */
package clinic.vein.scheduling.daily;
