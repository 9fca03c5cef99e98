/** Hears sign-ins and denials, and shows the trail to the privacy officer. */
@NullMarked
package clinic.vein.audit.web;

import org.jspecify.annotations.NullMarked;
