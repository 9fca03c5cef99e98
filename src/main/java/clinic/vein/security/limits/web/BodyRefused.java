package clinic.vein.security.limits.web;

import clinic.vein.kernel.Phrase;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A body that is too long or comes too slowly; what was read of it is dropped. */
final class BodyRefused extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    private final BodyFault fault;

    private BodyRefused(HttpStatus status, BodyFault fault, Object... values) {
        super(status, new Phrase(fault, values).inEnglish());
        this.fault = fault;
    }

    BodyFault fault() {
        return fault;
    }

    static BodyRefused tooLong(long limit) {
        return new BodyRefused(HttpStatus.PAYLOAD_TOO_LARGE, BodyFault.TOO_LONG, limit);
    }

    static BodyRefused tooSlow() {
        return new BodyRefused(HttpStatus.REQUEST_TIMEOUT, BodyFault.TOO_SLOW);
    }

    static BodyRefused tooMany() {
        return new BodyRefused(HttpStatus.SERVICE_UNAVAILABLE, BodyFault.TOO_MANY);
    }

    static BodyRefused tooManyFields(int limit) {
        return new BodyRefused(HttpStatus.BAD_REQUEST, BodyFault.TOO_MANY_FIELDS, limit);
    }

    static BodyRefused unreadable() {
        return new BodyRefused(HttpStatus.BAD_REQUEST, BodyFault.UNREADABLE);
    }
}
