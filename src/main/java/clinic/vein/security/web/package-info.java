/** The sign-in page. */
@NullMarked
package clinic.vein.security.web;

import org.jspecify.annotations.NullMarked;
