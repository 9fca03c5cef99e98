/** The page of findings. */
@NullMarked
package clinic.vein.checkup.web;

import org.jspecify.annotations.NullMarked;
