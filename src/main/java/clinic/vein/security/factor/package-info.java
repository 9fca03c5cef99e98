/** The second factor of sign-in with a local account: codes of a device, and recovery codes for who has lost it. */
@NullMarked
package clinic.vein.security.factor;

import org.jspecify.annotations.NullMarked;
