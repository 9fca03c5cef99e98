package clinic.vein.security.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * Writes only what has changed: the engine's apps put the same in at each request, and each script of a page is a request.
 */
final class KeptSession<S extends Session> implements Session {

    /** An end that comes so much of the time early is noticed by nobody. */
    private static final int PART_OF_THE_TIME = 30;

    private final S session;
    private final SessionContent content;
    private final Map<String, byte[]> known = new HashMap<>();
    private boolean isNew;

    KeptSession(S session, SessionContent content, boolean isNew) {
        this.session = session;
        this.content = content;
        this.isNew = isNew;
    }

    S session() {
        return session;
    }

    boolean isNew() {
        return isNew;
    }

    void written() {
        isNew = false;
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        T value = session.getAttribute(name);
        if (value != null) {
            known.computeIfAbsent(name, first -> content.bytes(value));
        }
        return value;
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
            return;
        }
        byte[] now = content.bytes(value);
        if (!Arrays.equals(known.put(name, now), now)) {
            session.setAttribute(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        known.remove(name);
        session.removeAttribute(name);
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        Duration since = Duration.between(session.getLastAccessedTime(), time);
        if (isNew || since.multipliedBy(PART_OF_THE_TIME).compareTo(session.getMaxInactiveInterval()) >= 0) {
            session.setLastAccessedTime(time);
        }
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        return session.changeSessionId();
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        session.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}
