/** What other systems call: a plain server of FHIR behind the clinic's own sign-in, limits and audit trail. */
@NullMarked
package clinic.vein.fhir.web;

import org.jspecify.annotations.NullMarked;
