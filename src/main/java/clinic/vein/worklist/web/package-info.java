/** The worklist over HTTP. */
@NullMarked
package clinic.vein.worklist.web;

import org.jspecify.annotations.NullMarked;
