/** The figures' SQL. */
@NullMarked
package clinic.vein.insight.figures.jdbc;

import org.jspecify.annotations.NullMarked;
