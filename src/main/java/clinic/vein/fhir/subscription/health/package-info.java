/** Says that other systems hear late, or no more. */
@NullMarked
package clinic.vein.fhir.subscription.health;

import org.jspecify.annotations.NullMarked;
