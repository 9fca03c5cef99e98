/** When the checkup runs by itself. */
package clinic.vein.insight.orphans.daily;
