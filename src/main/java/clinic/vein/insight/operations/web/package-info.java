/** The pages for administrators: where patients wait, what the figures are, and whether the clinic keeps up. */
@NullMarked
package clinic.vein.insight.operations.web;

import org.jspecify.annotations.NullMarked;
