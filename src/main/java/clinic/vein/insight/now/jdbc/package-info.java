/** The SQL of what is open now. */
@NullMarked
package clinic.vein.insight.now.jdbc;

import org.jspecify.annotations.NullMarked;
