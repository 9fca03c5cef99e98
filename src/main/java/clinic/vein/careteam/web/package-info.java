/** Opens records from outside of the care team over HTTP. */
package clinic.vein.careteam.web;
