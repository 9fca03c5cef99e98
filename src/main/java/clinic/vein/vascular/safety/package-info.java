/** What the tables allow: substances, doses, contraindications, intervals, compression and complications to expect. */
package clinic.vein.vascular.safety;
