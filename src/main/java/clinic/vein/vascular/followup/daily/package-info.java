/** Starts the recalls of the day. */
@NullMarked
package clinic.vein.vascular.followup.daily;

import org.jspecify.annotations.NullMarked;
