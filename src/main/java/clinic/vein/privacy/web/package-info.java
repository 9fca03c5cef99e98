/** The privacy officer's page and API. */
package clinic.vein.privacy.web;
