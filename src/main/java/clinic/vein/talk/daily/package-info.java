/** When messages that wait are looked at by themselves. */
@NullMarked
package clinic.vein.talk.daily;

import org.jspecify.annotations.NullMarked;
