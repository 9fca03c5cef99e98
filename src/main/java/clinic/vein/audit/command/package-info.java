/** Verifies the trail from the command line. */
@NamedInterface("command")
@NullMarked
package clinic.vein.audit.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
