/** What is seen and measured on a leg: veins, CEAP 2020, VCSS, compression, and what of it contradicts itself. */
package clinic.vein.vascular.legs;
