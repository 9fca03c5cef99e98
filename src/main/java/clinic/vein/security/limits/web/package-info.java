/** What every request must keep to: its size, its parts, its pace. */
@NullMarked
package clinic.vein.security.limits.web;

import org.jspecify.annotations.NullMarked;
