/** After treatment: recovery check, outcome review, closing letter and recalls. */
package clinic.vein.vascular.followup;
