package clinic.vein.kernel;

/** How a day or a time is written: in words, so that 3 April is never taken for 4 March. */
public enum DateForm implements Worded {
    DAY,
    /** Month and year, where the day is not known. */
    MONTH,
    YEAR,
    /** The day of the week and the day, for what is a few days off. */
    WEEKDAY,
    TIME,
    DAY_AND_TIME
}
