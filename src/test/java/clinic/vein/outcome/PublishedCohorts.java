package clinic.vein.outcome;

/**
 * Synthetic cohorts, built to match the aggregates that were published (clinical rules, 5.1 and 5.2). The rows are
 * nobody's: no source gives scores of single patients.
 */
public final class PublishedCohorts {

    private PublishedCohorts() {}

    /** 1,397 screened, 312 with restless legs, 113 treated; 9 and 31 of 111 are what 8 % and 28 % allow. */
    public static PastRows kanter() {
        return PastRows.synthetic("Kanter 1995")
                .add(1_397 - 312, "restlessLegs", "NONE")
                .add(312 - 113, "restlessLegs", "SYMPTOM_ONLY")
                .treatedBy("LIQUID_SCLEROTHERAPY")
                .always("product", "SODIUM_TETRADECYL_SULFATE")
                .always("restlessLegs", "SYMPTOM_ONLY")
                .add(9, "relieved", "YES", "rlsBackBy12Months", "YES")
                .add(22, "relieved", "YES", "rlsBackBy12Months", "NO", "rlsBackBy24Months", "YES")
                .add(80, "relieved", "YES", "rlsBackBy12Months", "NO", "rlsBackBy24Months", "NO")
                .add(2, "relieved", "NO");
    }

    /** 19 in the operative arm, sums of 511 and 104; fall of 15 or more in 17, at most 5 in 10, none in 6. */
    public static PastRows hayes() {
        return PastRows.synthetic("Hayes 2008")
                .treatedBy("ENDOTHERMAL")
                .pairs(1, 13, 13)
                .pairs(1, 21, 1)
                .pairs(1, 23, 2)
                .pairs(1, 23, 7)
                .pairs(1, 24, 0)
                .pairs(1, 25, 0)
                .pairs(1, 26, 1)
                .pairs(1, 26, 11)
                .pairs(1, 27, 9)
                .pairs(4, 28, 0)
                .pairs(1, 29, 2)
                .pairs(1, 30, 13)
                .pairs(1, 31, 8)
                .pairs(1, 33, 8)
                .pairs(1, 34, 6)
                .pairs(1, 34, 23);
    }

    /** 35 patients, sums of 694 and 276; none in 10, fall of 10 or more in 20, not improved 6. */
    public static PastRows sundaresan() {
        int[][] pairs = {
            {10, 0}, {11, 0}, {13, 0}, {13, 0}, {13, 7}, {15, 0}, {15, 0}, {15, 6}, {15, 7}, {15, 9}, {16, 0},
            {16, 11}, {17, 0}, {17, 8}, {17, 8}, {17, 8}, {19, 3}, {19, 13}, {20, 0}, {20, 21}, {21, 22}, {21, 27},
            {22, 0}, {22, 10}, {23, 1}, {23, 2}, {24, 3}, {26, 3}, {26, 4}, {26, 26}, {27, 4}, {27, 28}, {28, 2},
            {29, 29}, {36, 14}
        };
        PastRows rows = PastRows.synthetic("Sundaresan 2019").treatedBy("FOAM_SCLEROTHERAPY");
        for (int[] pair : pairs) {
            rows.pairs(1, pair[0], pair[1]);
        }
        return rows;
    }

    /** 207 screened, 140 with symptoms, 99 ablated, closure proven in 93, of whom 81 improved. */
    public static PastRows dezube() {
        return PastRows.synthetic("Dezube 2021")
                .add(207 - 140, "restlessLegs", "NONE")
                .always("restlessLegs", "SYMPTOM_ONLY")
                .add(140 - 99)
                .treatedBy("ENDOTHERMAL")
                .add(81, "closure", "CLOSED", "relieved", "YES")
                .add(12, "closure", "CLOSED", "relieved", "NO")
                .add(6);
    }
}
