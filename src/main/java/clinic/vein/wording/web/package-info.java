/** The page of texts, for administrators. */
@NullMarked
package clinic.vein.wording.web;

import org.jspecify.annotations.NullMarked;
