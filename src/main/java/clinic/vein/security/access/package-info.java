/** The one table of who may do what, and how the security chains ask it. */
package clinic.vein.security.access;
