/** Intake over HTTP: the patients' pages, the JSON document, the CSV file. */
@NullMarked
package clinic.vein.intake.web;

import org.jspecify.annotations.NullMarked;
