/** Finds medicines for whoever types one, and takes in what staff look up. */
@NullMarked
package clinic.vein.medicine.web;

import org.jspecify.annotations.NullMarked;
