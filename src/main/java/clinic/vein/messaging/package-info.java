/** What patients, practices and staff are told: messages in an outbox, and letters as signed documents. */
package clinic.vein.messaging;
