/** Sends what is due. */
@NullMarked
package clinic.vein.fhir.subscription.daily;

import org.jspecify.annotations.NullMarked;
