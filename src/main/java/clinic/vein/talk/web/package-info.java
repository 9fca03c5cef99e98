/** Talk over HTTP: the API of staff and of practices, and the pages of staff. */
@NullMarked
package clinic.vein.talk.web;

import org.jspecify.annotations.NullMarked;
