/** Who sent which request. */
@NullMarked
package clinic.vein.fhir.jdbc;

import org.jspecify.annotations.NullMarked;
