/** Chains the trail and makes room for it, all the time. */
package clinic.vein.audit.daily;
