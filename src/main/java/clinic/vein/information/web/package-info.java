/** Shows the leaflets as pages and as PDF. */
@NullMarked
package clinic.vein.information.web;

import org.jspecify.annotations.NullMarked;
