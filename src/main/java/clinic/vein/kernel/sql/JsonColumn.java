package clinic.vein.kernel.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A column of JSON whose values are of one type; null stays null. */
public final class JsonColumn<T> {

    private final ObjectMapper mapper;
    private final String name;
    private final JavaType type;

    public JsonColumn(ObjectMapper mapper, String name, Class<T> type) {
        this(mapper, name, mapper.constructType(type));
    }

    public JsonColumn(ObjectMapper mapper, String name, TypeReference<T> type) {
        this(mapper, name, mapper.constructType(type));
    }

    private JsonColumn(ObjectMapper mapper, String name, JavaType type) {
        this.mapper = mapper;
        this.name = name;
        this.type = type;
    }

    /** As text, which the statement casts: {@code cast(:rules as jsonb)}. */
    public @Nullable String write(@Nullable T value) {
        try {
            return value == null ? null : mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(name + " cannot be written as JSON", e);
        }
    }

    public @Nullable T read(ResultSet row) throws SQLException {
        String json = row.getString(name);
        try {
            return json == null ? null : mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new SQLException("Unreadable " + name, e);
        }
    }
}
