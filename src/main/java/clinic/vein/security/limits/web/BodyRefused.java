package clinic.vein.security.limits.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A body that is too long or comes too slowly; what was read of it is dropped. */
final class BodyRefused extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    private BodyRefused(HttpStatus status, String reason) {
        super(status, reason);
    }

    static BodyRefused tooLong(long limit) {
        return new BodyRefused(HttpStatus.PAYLOAD_TOO_LARGE, "At most " + limit + " bytes.");
    }

    static BodyRefused tooSlow() {
        return new BodyRefused(HttpStatus.REQUEST_TIMEOUT, "The request came too slowly.");
    }

    static BodyRefused tooMany() {
        return new BodyRefused(HttpStatus.SERVICE_UNAVAILABLE, "Too many requests come slowly. Please try again.");
    }

    static BodyRefused tooManyFields(int limit) {
        return new BodyRefused(HttpStatus.BAD_REQUEST, "At most " + limit + " fields.");
    }

    static BodyRefused unreadable() {
        return new BodyRefused(HttpStatus.BAD_REQUEST, "The form cannot be read.");
    }
}
