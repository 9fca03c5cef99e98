/** Intake over HTTP: the patients' pages, the JSON document, the CSV file. */
package clinic.vein.intake.web;
