/** The urgency of a referral over HTTP. */
@NullMarked
package clinic.vein.triage.web;

import org.jspecify.annotations.NullMarked;
