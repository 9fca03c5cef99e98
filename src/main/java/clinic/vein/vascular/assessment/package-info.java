/** The vascular assessment: what was found, what treatment the tables advise, what the specialist decides. */
package clinic.vein.vascular.assessment;
