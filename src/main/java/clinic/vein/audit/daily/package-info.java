/** Chains the trail and makes room for it, all the time. */
@NullMarked
package clinic.vein.audit.daily;

import org.jspecify.annotations.NullMarked;
