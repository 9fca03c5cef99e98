/** What is cleared away about sign-ins by itself. */
@NullMarked
package clinic.vein.security.daily;

import org.jspecify.annotations.NullMarked;
