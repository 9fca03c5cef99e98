/** Referrals from CSV files, row by row. */
package clinic.vein.intake.csv;
