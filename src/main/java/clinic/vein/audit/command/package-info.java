/** Verifies the trail from the command line. */
@NamedInterface("command")
package clinic.vein.audit.command;

import org.springframework.modulith.NamedInterface;
