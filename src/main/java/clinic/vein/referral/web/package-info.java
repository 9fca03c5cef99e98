/** Referrals over HTTP. */
package clinic.vein.referral.web;
