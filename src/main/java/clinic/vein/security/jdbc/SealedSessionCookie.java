package clinic.vein.security.jdbc;

import clinic.vein.kernel.Seal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.session.web.http.CookieSerializer;

/**
 * The session's name with a seal of ours. Who reads the database, or a copy of it, cannot go on in somebody's session; and
 * a made-up name costs no question to the database.
 */
final class SealedSessionCookie implements CookieSerializer {

    private static final Set<Integer> DATABASE_IS_AWAY =
            Set.of(HttpStatus.SERVICE_UNAVAILABLE.value(), HttpStatus.INSUFFICIENT_STORAGE.value());

    private final CookieSerializer cookie;
    private final Seal seal;

    SealedSessionCookie(CookieSerializer cookie, Seal seal) {
        this.cookie = cookie;
        this.seal = seal;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        String id = value.getCookieValue();
        String sealed = id.isEmpty() ? id : id + "." + seal.of(id);
        cookie.writeCookieValue(new CookieValue(value.getRequest(), value.getResponse(), sealed));
    }

    /** The page that says that the database is away asks it for no session. */
    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                        && DATABASE_IS_AWAY.contains(status)
                ? List.of()
                : cookie.readCookieValues(request).stream()
                        .map(this::opened)
                        .flatMap(Optional::stream)
                        .toList();
    }

    private Optional<String> opened(String value) {
        int dot = value.indexOf('.');
        return dot > 0 && seal.fits(value.substring(0, dot), value.substring(dot + 1))
                ? Optional.of(value.substring(0, dot))
                : Optional.empty();
    }
}
