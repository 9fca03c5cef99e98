/** When figures are brought up to date by themselves. */
@NullMarked
package clinic.vein.insight.figures.daily;

import org.jspecify.annotations.NullMarked;
