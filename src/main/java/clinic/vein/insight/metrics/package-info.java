/** The clinic's figures for Prometheus: {@code docs/operations.md} says what each means and when it alarms. */
@NamedInterface("metrics")
@NullMarked
package clinic.vein.insight.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
