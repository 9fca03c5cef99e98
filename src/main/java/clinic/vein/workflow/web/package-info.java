/** Brings the engine's web apps under our sign-in. */
@NullMarked
package clinic.vein.workflow.web;

import org.jspecify.annotations.NullMarked;
