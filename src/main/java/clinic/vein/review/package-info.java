/** The physician's decision on a referral, and what the tables advise on it. */
package clinic.vein.review;
