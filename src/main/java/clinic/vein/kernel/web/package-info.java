/** Turns what the features refuse into problem details (RFC 9457). */
@NullMarked
package clinic.vein.kernel.web;

import org.jspecify.annotations.NullMarked;
