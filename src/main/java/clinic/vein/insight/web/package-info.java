/** How one request is followed through the logs, and what the engine's Cockpit asks of us. */
@NullMarked
package clinic.vein.insight.web;

import org.jspecify.annotations.NullMarked;
