package clinic.vein.kernel.sql;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.AbstractSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * What a statement's named parameters stand for: components of records by their names, and single values. A code goes by
 * its name, several codes or texts as an array, an instant as {@code timestamptz}, an id as the value that it holds.
 */
public final class RowParameters extends AbstractSqlParameterSource {

    private final List<SqlParameterSource> records;
    private final Map<String, Object> values = new HashMap<>();

    private RowParameters(List<SqlParameterSource> records) {
        this.records = records;
    }

    /** @param records of which the first counts that has a component of the name */
    public static RowParameters of(Record... records) {
        return new RowParameters(Stream.of(records)
                .<SqlParameterSource>map(SimplePropertySqlParameterSource::new)
                .toList());
    }

    /** Before a record's component of the same name. */
    public RowParameters and(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    @Override
    public boolean hasValue(String name) {
        return values.containsKey(name) || holder(name).isPresent();
    }

    @Override
    public @Nullable Object getValue(String name) {
        return values.containsKey(name)
                ? inColumn(values.get(name))
                : inColumn(holder(name)
                        .orElseThrow(() -> new IllegalArgumentException("Nothing is called " + name))
                        .getValue(name));
    }

    private Optional<SqlParameterSource> holder(String name) {
        return records.stream().filter(record -> record.hasValue(name)).findFirst();
    }

    private static @Nullable Object inColumn(@Nullable Object value) {
        if (value instanceof Enum<?> code) {
            return code.name();
        }
        if (value instanceof Instant instant) {
            return DatabaseTimes.time(instant);
        }
        if (value instanceof Optional<?> optional) {
            return inColumn(optional.orElse(null));
        }
        if (value instanceof Collection<?> many) {
            return many.stream()
                    .map(RowParameters::inColumn)
                    .map(String.class::cast)
                    .toArray(String[]::new);
        }
        return value instanceof Record id ? new SimplePropertySqlParameterSource(id).getValue("value") : value;
    }
}
