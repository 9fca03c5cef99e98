/** How referrals get in: one document and one validation for web page, start form, JSON and CSV. */
package clinic.vein.intake;
