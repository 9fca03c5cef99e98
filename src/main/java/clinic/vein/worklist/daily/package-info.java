/** When claims are looked at by themselves. */
@NullMarked
package clinic.vein.worklist.daily;

import org.jspecify.annotations.NullMarked;
