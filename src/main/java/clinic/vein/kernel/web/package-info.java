/** Turns what the features refuse into problem details (RFC 9457). */
package clinic.vein.kernel.web;
