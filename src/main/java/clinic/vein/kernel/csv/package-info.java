/** Reads CSV files row by row, and tells what is wrong with a row without losing the next. */
package clinic.vein.kernel.csv;
