/** Other systems: how they get a token, and what it lets them do. */
@NullMarked
package clinic.vein.security.clients;

import org.jspecify.annotations.NullMarked;
