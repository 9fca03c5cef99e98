/** Referrals from CSV files, row by row. */
@NullMarked
package clinic.vein.intake.csv;

import org.jspecify.annotations.NullMarked;
