package clinic.vein.kernel.sql;

import clinic.vein.kernel.CodeNames;
import clinic.vein.kernel.UnknownCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Codes and instants between columns and their types. */
public final class Codes {

    private Codes() {}

    public static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    public static String[] names(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toArray(String[]::new);
    }

    /** Every code that this release knows. */
    public static <E extends Enum<E>> List<String> all(Class<E> type) {
        return List.of(names(EnumSet.allOf(type)));
    }

    public static <E extends Enum<E>> @Nullable E read(ResultSet row, String column, Class<E> type)
            throws SQLException {
        String name = row.getString(column);
        return name == null ? null : of(type, name);
    }

    /** Of a column that is never null. */
    public static <E extends Enum<E>> E required(ResultSet row, String column, Class<E> type) throws SQLException {
        return of(type, row.getString(column));
    }

    public static <E extends Enum<E>> List<E> readAll(ResultSet row, String column, Class<E> type) throws SQLException {
        String[] names = (String[]) row.getArray(column).getArray();
        return Arrays.stream(names).map(name -> of(type, name)).toList();
    }

    /** @throws UnknownCode of a code that another release wrote */
    public static <E extends Enum<E>> E of(Class<E> type, String name) {
        return CodeNames.find(type, name).orElseThrow(() -> new UnknownCode(type, name));
    }
}
