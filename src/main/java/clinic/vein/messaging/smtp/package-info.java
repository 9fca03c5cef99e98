/** Sends messages as e-mail. */
package clinic.vein.messaging.smtp;
