/** The clinic's figures for Prometheus: {@code docs/operations.md} says what each means and when it alarms. */
@NamedInterface("metrics")
package clinic.vein.insight.metrics;

import org.springframework.modulith.NamedInterface;
