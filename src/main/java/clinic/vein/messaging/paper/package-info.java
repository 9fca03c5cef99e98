/** Puts letters on paper: PDF that reads correctly in many scripts and fetches nothing. */
@NullMarked
package clinic.vein.messaging.paper;

import org.jspecify.annotations.NullMarked;
