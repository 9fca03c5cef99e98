/** Whether mail goes out, for monitors. */
package clinic.vein.messaging.health;
