/** When the checkup runs by itself. */
@NullMarked
package clinic.vein.checkup.daily;

import org.jspecify.annotations.NullMarked;
