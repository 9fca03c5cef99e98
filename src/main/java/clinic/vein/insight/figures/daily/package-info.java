/** When figures are brought up to date by themselves. */
package clinic.vein.insight.figures.daily;
