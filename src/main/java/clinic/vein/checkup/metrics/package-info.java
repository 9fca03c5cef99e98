/** What the last checkup found, for Prometheus. */
@NullMarked
package clinic.vein.checkup.metrics;

import org.jspecify.annotations.NullMarked;
