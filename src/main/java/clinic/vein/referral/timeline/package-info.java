/**
 * What stands on a referral's timeline, by type: what is written is what is read, whoever reads it. Waiting times, key
 * figures and what people see of it follow from the same entries.
 */
@NamedInterface("timeline")
@NullMarked
package clinic.vein.referral.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
