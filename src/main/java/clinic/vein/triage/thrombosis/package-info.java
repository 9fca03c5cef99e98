/** A leg with a suspected clot: the two-level Wells score and the grading of a superficial vein thrombosis. */
@NullMarked
package clinic.vein.triage.thrombosis;

import org.jspecify.annotations.NullMarked;
