/** The enquiry pages. */
package clinic.vein.careteam.enquiry.web;
