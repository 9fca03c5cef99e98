package clinic.vein.intake.web;

import clinic.vein.intake.IntakeFault;
import clinic.vein.kernel.Phrase;
import clinic.vein.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The body of a request, read no further than it may be long. */
record LimitedBody(byte[] bytes) {

    /** @throws ResponseStatusException 413 when it is longer */
    static LimitedBody read(HttpServletRequest request, long limit) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes((int) limit + 1);
        if (bytes.length > limit) {
            throw new ResponseStatusException(
                    HttpStatus.PAYLOAD_TOO_LARGE, new Phrase(IntakeFault.BODY_TOO_LONG, limit).inEnglish());
        }
        return new LimitedBody(bytes);
    }

    /** @throws Refused when it is not UTF-8 */
    String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refused("", IntakeFault.TEXT_NOT_UTF8);
        }
    }
}
