/** The page of findings. */
package clinic.vein.checkup.web;
