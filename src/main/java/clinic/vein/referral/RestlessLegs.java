package clinic.vein.referral;

import org.jspecify.annotations.Nullable;

/**
 * The restless-legs questions: the first four diagnostic criteria of the IRLSSG (2012 revision, published 2014) as
 * reported, our own rating, and an IRLS total where somebody else took one.
 *
 * @param severity the clinic's own rating, 0 (none) to 10 (worst), or null
 * @param nightsPerWeek nights with symptoms, 0 to 7, or null
 * @param irlsTotal IRLS total 0 to 40, or null
 */
public record RestlessLegs(
        Answer urgeToMove,
        Answer worseAtRest,
        Answer relievedByMovement,
        Answer worseInEvening,
        @Nullable Integer severity,
        @Nullable Integer nightsPerWeek,
        @Nullable Integer irlsTotal,
        Answer familyHistory) {

    public static final RestlessLegs NOT_ASKED = new RestlessLegs(
            Answer.NOT_ASKED, Answer.NOT_ASKED, Answer.NOT_ASKED, Answer.NOT_ASKED, null, null, null, Answer.NOT_ASKED);

    public RestlessLegs {
        urgeToMove = Answer.orNotAsked(urgeToMove);
        worseAtRest = Answer.orNotAsked(worseAtRest);
        relievedByMovement = Answer.orNotAsked(relievedByMovement);
        worseInEvening = Answer.orNotAsked(worseInEvening);
        familyHistory = Answer.orNotAsked(familyHistory);
    }

    /** Every question was asked and answered with yes or no. */
    public RestlessLegs(
            boolean urgeToMove,
            boolean worseAtRest,
            boolean relievedByMovement,
            boolean worseInEvening,
            @Nullable Integer severity,
            @Nullable Integer nightsPerWeek,
            @Nullable Integer irlsTotal,
            boolean familyHistory) {
        this(
                Answer.of(urgeToMove),
                Answer.of(worseAtRest),
                Answer.of(relievedByMovement),
                Answer.of(worseInEvening),
                severity,
                nightsPerWeek,
                irlsTotal,
                Answer.of(familyHistory));
    }
}
