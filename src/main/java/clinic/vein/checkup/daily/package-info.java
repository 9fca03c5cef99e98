/** When the checkup runs by itself. */
package clinic.vein.checkup.daily;
