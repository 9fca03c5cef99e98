/** The urgency of a referral over HTTP. */
package clinic.vein.triage.web;
