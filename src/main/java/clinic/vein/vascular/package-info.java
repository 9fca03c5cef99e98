/** Vascular care: assessment, consent, sessions and their safety, follow-up, closing letter and recalls. */
package clinic.vein.vascular;
