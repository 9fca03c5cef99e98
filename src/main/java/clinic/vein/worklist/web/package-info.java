/** The worklist over HTTP. */
package clinic.vein.worklist.web;
