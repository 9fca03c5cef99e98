package clinic.vein.outcome.csv;

import java.util.Arrays;
import java.util.Optional;

/** The columns of a file of past outcomes. */
enum Column {
    SERIES("series"),
    DATA("data"),
    PATIENT_KEY("patientKey"),
    SCREENED_ON("screenedOn"),
    PATHWAY("pathway"),
    RESTLESS_LEGS("restlessLegs"),
    TREATED_ON("treatedOn"),
    TREATMENT("treatment"),
    PRODUCT("product"),
    CLOSURE("closure"),
    RELIEVED("relieved"),
    RATING_BEFORE("ratingBefore"),
    RATING_AFTER("ratingAfter"),
    NIGHTS_BEFORE("nightsBefore"),
    NIGHTS_AFTER("nightsAfter"),
    IRLS_BEFORE("irlsBefore"),
    IRLS_AFTER("irlsAfter"),
    AFTER_ON("afterOn"),
    RLS_BACK_BY_12_MONTHS("rlsBackBy12Months"),
    RLS_BACK_BY_24_MONTHS("rlsBackBy24Months"),
    VEINS_BACK_BY_12_MONTHS("veinsBackBy12Months"),
    VEINS_BACK_BY_24_MONTHS("veinsBackBy24Months"),
    COMPLICATIONS("complications"),
    OVERRIDES("overrides");

    private final String header;

    Column(String header) {
        this.header = header;
    }

    String header() {
        return header;
    }

    static Optional<Column> of(String header) {
        return Arrays.stream(values())
                .filter(column -> column.header.equals(header))
                .findFirst();
    }
}
