/** Clinical numbers as people type them: read in one way for every form, page, file and interface. */
@NullMarked
package clinic.vein.kernel.quantity;

import org.jspecify.annotations.NullMarked;
