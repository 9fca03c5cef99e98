package clinic.vein.outcome;

import java.util.List;

/** In how many restless legs, and in how many veins, are back at 12 and at 24 months. */
record Returns(KaplanMeier rls12, KaplanMeier rls24, KaplanMeier veins12, KaplanMeier veins24) {

    /**
     * @param restlessLegs of those relieved
     * @param veins of those treated
     */
    static Returns of(List<Followed> restlessLegs, List<Followed> veins) {
        return new Returns(
                KaplanMeier.at(12, restlessLegs),
                KaplanMeier.at(24, restlessLegs),
                KaplanMeier.at(12, veins),
                KaplanMeier.at(24, veins));
    }
}
