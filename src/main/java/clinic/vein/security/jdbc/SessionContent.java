package clinic.vein.security.jdbc;

import clinic.vein.security.KeptInSession;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.stereotype.Component;

/**
 * What a session holds, to and from the column: the name of a kind of thing, a line's end, and its text. No class is named
 * in it and no object is made by it but those few kinds, so that who could write the table (the application's role and the
 * owner of the database) could not have code run by it.
 */
@Component
class SessionContent implements GenericConverter {

    private final List<KeptInSession<?>> kinds;

    SessionContent(List<KeptInSession<?>> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(Object.class, byte[].class), new ConvertiblePair(byte[].class, Object.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        if (source == null) {
            return null;
        }
        return source instanceof byte[] bytes ? read(bytes) : bytes(source);
    }

    byte[] bytes(Object value) {
        return kinds.stream()
                .filter(kind -> kind.type().isInstance(value))
                .findFirst()
                .map(kind -> kind.attribute() + "\n" + write(kind, value))
                .orElseThrow(() -> new IllegalStateException("No session holds a " + value.getClass()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @throws RuntimeException for what this release does not understand */
    private Object read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        String attribute = end < 0 ? "" : text.substring(0, end);
        return kinds.stream()
                .filter(kind -> kind.attribute().equals(attribute))
                .findFirst()
                .<Object>map(kind -> kind.read(text.substring(end + 1)))
                .orElseThrow(() -> new IllegalArgumentException("No session holds a " + attribute));
    }

    private static <T> String write(KeptInSession<T> kind, Object value) {
        return kind.write(kind.type().cast(value));
    }
}
