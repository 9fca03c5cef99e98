/** The clinic's figures: what each timeline contributes, rolled up so that they are read in an instant. */
package clinic.vein.insight.figures;
