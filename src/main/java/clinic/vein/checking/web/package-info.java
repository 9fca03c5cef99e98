/** Information about a referral over HTTP. */
package clinic.vein.checking.web;
