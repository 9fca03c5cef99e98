/** Consent, and the course of treatment: sessions, their safety checks, complications and missed sessions. */
@NamedInterface("course")
package clinic.vein.vascular.course;

import org.springframework.modulith.NamedInterface;
