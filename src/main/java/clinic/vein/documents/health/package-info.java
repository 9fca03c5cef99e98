/** Whether documents come through, told to those who run the application. */
@NullMarked
package clinic.vein.documents.health;

import org.jspecify.annotations.NullMarked;
