package clinic.vein.referral.jdbc;

/** Whoever was or may have been born on a day, which is the parameter {@code dateOfBirth}. */
final class BornOn {

    static final String EVERYBODY = """
            select sure.id from clinic.referral sure where sure.date_of_birth = :dateOfBirth
            union all
            select about.id from clinic.referral about
            where about.born_at_latest <> about.date_of_birth
              and about.date_of_birth between :dateOfBirth - 366 and :dateOfBirth and about.born_at_latest >= :dateOfBirth""";

    /** Looked up by itself: the server takes most dates for estimated ones, and would rather walk from the newest referral. */
    static final String AMONG_FEW = " and id = any (array(" + EVERYBODY + "))";

    /** On the first of January, say, of whoever does not know a birthday: met soon on the way from the newest. */
    static final String AMONG_MANY = " and (date_of_birth = :dateOfBirth or born_at_latest <> date_of_birth"
            + " and date_of_birth between :dateOfBirth - 366 and :dateOfBirth and born_at_latest >= :dateOfBirth)";

    private BornOn() {}
}
