/** Shows the closing letter over HTTP before it is signed. */
package clinic.vein.vascular.followup.web;
