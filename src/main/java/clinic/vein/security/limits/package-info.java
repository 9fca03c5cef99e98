/** How much one sender may ask of the clinic in a time. */
package clinic.vein.security.limits;
