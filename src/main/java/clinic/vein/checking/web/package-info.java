/** Information about a referral over HTTP. */
@NullMarked
package clinic.vein.checking.web;

import org.jspecify.annotations.NullMarked;
