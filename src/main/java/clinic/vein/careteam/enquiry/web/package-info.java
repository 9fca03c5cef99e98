/** The enquiry pages. */
@NullMarked
package clinic.vein.careteam.enquiry.web;

import org.jspecify.annotations.NullMarked;
