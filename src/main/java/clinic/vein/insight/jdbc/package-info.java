/** Counts from the clinic's tables. */
@NullMarked
package clinic.vein.insight.jdbc;

import org.jspecify.annotations.NullMarked;
