/** Referrals over HTTP. */
@NullMarked
package clinic.vein.referral.web;

import org.jspecify.annotations.NullMarked;
