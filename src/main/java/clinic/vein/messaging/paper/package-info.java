/** Puts letters on paper: PDF that reads correctly in many scripts and fetches nothing. */
package clinic.vein.messaging.paper;
