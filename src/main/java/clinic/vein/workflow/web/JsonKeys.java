package clinic.vein.workflow.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Every key of one JSON value, at any depth, escapes resolved. */
final class JsonKeys {

    /** The engine's own deepest document, a filter with or-queries and variables, has about eight levels. */
    private static final int DEEPEST = 32;

    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(256)
                    .maxNumberLength(100)
                    .build())
            .build();

    private JsonKeys() {}

    /** @throws IOException when this is not exactly one JSON value in UTF-8, repeats a key, or nests too deeply */
    static Stream<String> of(byte[] document) throws IOException {
        // As text: a parser of bytes would guess UTF-16 or UTF-32 from the first few.
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(document))
                .toString();
        Set<String> keys = new HashSet<>();
        try (JsonParser parser = STRICT.createParser(text)) {
            int values = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    keys.add(parser.currentName());
                } else if (parser.getParsingContext().inRoot()) {
                    values++; // a scalar, or the end of an object or array
                }
            }
            if (values != 1) {
                throw new IOException("Not one value but " + values);
            }
        }
        return keys.stream();
    }
}
