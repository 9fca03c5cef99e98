/** Consent, and the course of treatment: sessions, their safety checks, complications and missed sessions. */
package clinic.vein.vascular.course;
