/** Reads CSV files row by row, and tells what is wrong with a row without losing the next. */
@NullMarked
package clinic.vein.kernel.csv;

import org.jspecify.annotations.NullMarked;
