/** The page on which closed days are seen, with the appointments that must be moved. */
@NullMarked
package clinic.vein.scheduling.web;

import org.jspecify.annotations.NullMarked;
