/** The outcome report: did the legs come to rest, in how many, for how long, and at what price? */
package clinic.vein.outcome;
