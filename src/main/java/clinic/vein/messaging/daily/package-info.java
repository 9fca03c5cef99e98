/** When the relay runs by itself. */
package clinic.vein.messaging.daily;
