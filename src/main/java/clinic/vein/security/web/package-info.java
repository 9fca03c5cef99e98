/** The sign-in page. */
package clinic.vein.security.web;
