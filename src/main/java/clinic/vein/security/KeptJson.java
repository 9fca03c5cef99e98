package clinic.vein.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Something kept in a session as JSON of one type that is named here, never in the text. What a newer release says besides
 * is passed over.
 */
public abstract class KeptJson<T, R> implements KeptInSession<T> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String attribute;
    private final Class<T> type;
    private final Class<R> record;

    /** @param record what is written, a record of plain values */
    protected KeptJson(String attribute, Class<T> type, Class<R> record) {
        this.attribute = attribute;
        this.type = type;
        this.record = record;
    }

    protected abstract R kept(T value);

    protected abstract T value(R kept);

    @Override
    public final String attribute() {
        return attribute;
    }

    @Override
    public final Class<T> type() {
        return type;
    }

    @Override
    public final String write(T value) {
        try {
            return JSON.writeValueAsString(kept(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(attribute + " cannot be written", e);
        }
    }

    @Override
    public final T read(String text) {
        try {
            return value(JSON.readValue(text, record));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(attribute + " cannot be read", e);
        }
    }
}
