/** Outcomes as CSV: past cohorts come in, the report goes out. */
package clinic.vein.outcome.csv;
