/** The SQL of findings. */
@NullMarked
package clinic.vein.checkup.jdbc;

import org.jspecify.annotations.NullMarked;
