/** The privacy officer's page and API. */
@NullMarked
package clinic.vein.privacy.web;

import org.jspecify.annotations.NullMarked;
