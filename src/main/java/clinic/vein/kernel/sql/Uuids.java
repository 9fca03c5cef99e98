package clinic.vein.kernel.sql;

/** Ids that a table keeps as text. */
public final class Uuids {

    private static final String READ =
            "case when %1$s ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then %1$s::uuid end";

    private Uuids() {}

    /** The value of a column in SQL; null where it is none, such as a stranger's business key. */
    public static String of(String column) {
        return READ.formatted(column);
    }
}
