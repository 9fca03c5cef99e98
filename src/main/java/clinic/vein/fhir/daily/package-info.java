/** Looks at what nobody kept a version of. */
@NullMarked
package clinic.vein.fhir.daily;

import org.jspecify.annotations.NullMarked;
