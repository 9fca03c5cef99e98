/** How one request is followed through the logs. */
package clinic.vein.insight.web;
