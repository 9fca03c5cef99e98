/** Where open referrals stand at this moment, and for whom they wait. */
package clinic.vein.insight.now;
