/** What health checks say beyond Spring Boot's own words. */
@NullMarked
package clinic.vein.kernel.health;

import org.jspecify.annotations.NullMarked;
