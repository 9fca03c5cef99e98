/** The enquiry pages. */
package clinic.vein.enquiry.web;
