/** Whether the clinic keeps up: what arrives at a step, what leaves it, and what one more session would change. */
@NullMarked
package clinic.vein.insight.capacity;

import org.jspecify.annotations.NullMarked;
