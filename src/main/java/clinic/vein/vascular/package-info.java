/** Vascular care, in rooms that stand on each other: legs, safety, assessment, course, follow-up. */
package clinic.vein.vascular;
