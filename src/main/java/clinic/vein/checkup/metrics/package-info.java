/** What the last checkup found, for Prometheus. */
package clinic.vein.checkup.metrics;
