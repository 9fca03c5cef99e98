package clinic.vein.scheduling;

import clinic.vein.process.FiredRule;
import java.time.LocalDate;

/**
 * By which day an appointment should be.
 *
 * @param rule the strictest of those that apply
 */
record Aim(LocalDate by, FiredRule rule) {}
