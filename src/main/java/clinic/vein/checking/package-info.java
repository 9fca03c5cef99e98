/** Reception's check of a referral, and the information that is asked for. */
package clinic.vein.checking;
