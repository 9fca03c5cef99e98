package clinic.vein.kernel;

/** Why the clinic is closed on a day of its week, where it is no public holiday that has a name. */
enum ClosedBecause implements Worded {
    OWN_DAY
}
