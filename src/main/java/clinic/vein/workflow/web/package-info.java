/** Brings the engine's web apps under our sign-in. */
package clinic.vein.workflow.web;
