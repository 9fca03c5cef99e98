/** The figures over HTTP: pages for administrators, figures for Cockpit, and CSV. */
package clinic.vein.insight.figures.web;
