/** Keeps what was said about referrals. */
@NullMarked
package clinic.vein.talk.jdbc;

import org.jspecify.annotations.NullMarked;
