/** The page of findings. */
package clinic.vein.insight.orphans.web;
