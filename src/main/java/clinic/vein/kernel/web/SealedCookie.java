package clinic.vein.kernel.web;

import clinic.vein.kernel.Envelope;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * What a browser without a session brings back to us for a while, and can neither read nor change: a session for each
 * stranger would fill the database.
 *
 * @param <T> a record, kept as JSON; what a newer release says besides is passed over
 */
public final class SealedCookie<T> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final int LONGEST = 3_500;

    private final String name;
    private final Class<T> type;
    private final Duration lifetime;
    private final Envelope envelope;
    private final Clock clock;

    public SealedCookie(String name, Class<T> type, Duration lifetime, Envelope envelope, Clock clock) {
        this.name = name;
        this.type = type;
        this.lifetime = lifetime;
        this.envelope = envelope;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException for more than browsers keep */
    public void write(T content, HttpServletRequest request, HttpServletResponse response) {
        String dated = clock.instant().plus(lifetime).toEpochMilli() + "\n" + text(content);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(envelope.seal(name, dated));
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("No cookie is as long as " + value.length());
        }
        add(value, lifetime, request, response);
    }

    public Optional<T> read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null || cookie.getValue().length() > LONGEST
                ? Optional.empty()
                : open(cookie.getValue()).flatMap(this::content);
    }

    public void remove(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, name) != null) {
            add("", Duration.ZERO, request, response);
        }
    }

    private String text(T content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(name + " cannot be written", e);
        }
    }

    /** Nothing where another release wrote it in another way. */
    private Optional<T> content(String text) {
        try {
            return Optional.of(JSON.readValue(text, type));
        } catch (JsonProcessingException anotherRelease) {
            return Optional.empty();
        }
    }

    private Optional<String> open(String value) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(value);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
        return envelope.open(name, sealed)
                .map(text -> text.split("\n", 2))
                .filter(parts -> clock.instant().isBefore(Instant.ofEpochMilli(Long.parseLong(parts[0]))))
                .map(parts -> parts[1]);
    }

    private void add(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        // Sent when a provider sends the browser back to us.
                        .sameSite("Lax")
                        .maxAge(age)
                        .build()
                        .toString());
    }
}
