/** What every page and API of ours shares: problem details (RFC 9457), the language of whoever reads. */
@NullMarked
package clinic.vein.kernel.web;

import org.jspecify.annotations.NullMarked;
