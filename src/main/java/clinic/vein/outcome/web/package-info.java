/** The outcome report and the import of past cohorts over HTTP. */
package clinic.vein.outcome.web;
