/** The pages for administrators: where patients wait, what the figures are, and whether the clinic keeps up. */
package clinic.vein.insight.operations.web;
