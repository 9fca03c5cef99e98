/** What every request must keep to: its size, its parts, its pace. */
package clinic.vein.security.limits.web;
