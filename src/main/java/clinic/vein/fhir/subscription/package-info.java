/** How other systems are told that what they sent has changed: topic-based subscriptions by FHIR R4's backport. */
@NullMarked
package clinic.vein.fhir.subscription;

import org.jspecify.annotations.NullMarked;
