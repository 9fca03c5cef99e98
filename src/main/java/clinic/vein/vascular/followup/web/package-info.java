/** Shows the closing letter over HTTP before it is signed. */
@NullMarked
package clinic.vein.vascular.followup.web;

import org.jspecify.annotations.NullMarked;
