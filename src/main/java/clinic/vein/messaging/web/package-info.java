/** Hands out letters over HTTP. */
@NullMarked
package clinic.vein.messaging.web;

import org.jspecify.annotations.NullMarked;
