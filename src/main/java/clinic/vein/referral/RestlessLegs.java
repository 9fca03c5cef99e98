package clinic.vein.referral;

/**
 * The restless-legs questions: the first four diagnostic criteria of the IRLSSG (2012 revision, published 2014) as
 * reported, our own rating, and an IRLS total where somebody else took one.
 *
 * @param severity the clinic's own rating, 0 (none) to 10 (worst)
 * @param nightsPerWeek nights with symptoms, 0 to 7
 * @param irlsTotal IRLS total 0 to 40, or null
 */
public record RestlessLegs(
        boolean urgeToMove,
        boolean worseAtRest,
        boolean relievedByMovement,
        boolean worseInEvening,
        Integer severity,
        Integer nightsPerWeek,
        Integer irlsTotal,
        boolean familyHistory) {}
