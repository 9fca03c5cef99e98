/** The referral: its report, its states, its timeline, and what can be done with it from outside its tasks. */
package clinic.vein.referral;
