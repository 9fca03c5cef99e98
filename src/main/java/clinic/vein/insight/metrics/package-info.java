/** The clinic's figures for Prometheus: {@code docs/operations.md} says what each means and when it alarms. */
package clinic.vein.insight.metrics;
