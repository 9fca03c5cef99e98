package clinic.vein.referral.jdbc;

/** Whoever was or may have been born on a day, which is the parameter {@code dateOfBirth}. */
final class BornOn {

    private static final String SURELY = "date_of_birth = :dateOfBirth";

    private static final String PERHAPS = """
            born_at_latest <> date_of_birth
              and date_of_birth between :dateOfBirth - 366 and :dateOfBirth and born_at_latest >= :dateOfBirth""";

    static final String EVERYBODY = "select id from clinic.referral where " + SURELY
            + " union all select id from clinic.referral where " + PERHAPS;

    /** Looked up by itself: the server takes most dates for estimated ones, and would rather walk from the newest referral. */
    static final String AMONG_FEW = " and id = any (array(" + EVERYBODY + "))";

    /** On the first of January, say, of whoever does not know a birthday: met soon on the way from the newest. */
    static final String AMONG_MANY = " and (" + SURELY + " or " + PERHAPS + ")";

    private BornOn() {}
}
