/** Hears sign-ins and denials, and shows the trail to the privacy officer. */
package clinic.vein.audit.web;
