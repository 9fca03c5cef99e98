/**
 * Who is whom: how two reports are compared, what of it a machine may conclude and what is a question for people, and the
 * keys under which a patient is found however a name or a number is written.
 */
@NamedInterface("matching")
@NullMarked
package clinic.vein.referral.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
