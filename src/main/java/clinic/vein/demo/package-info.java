/** Patients who do not exist, at all stages of the pathway: stories told through the real use cases. */
package clinic.vein.demo;
