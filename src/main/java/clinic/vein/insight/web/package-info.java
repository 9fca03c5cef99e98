/** How one request is followed through the logs, and what the engine's Cockpit asks of us. */
package clinic.vein.insight.web;
