/** Hands out letters over HTTP. */
package clinic.vein.messaging.web;
