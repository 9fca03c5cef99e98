/** Consent, and the course of treatment: sessions, their safety checks, complications and missed sessions. */
@NamedInterface("course")
@NullMarked
package clinic.vein.vascular.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
