package clinic.vein.security.jdbc;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import clinic.vein.security.Sessions;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Sessions of people who are signed in, so many for each and so many in all: the one left alone for longest gives way. */
final class KeptSessions<S extends Session> implements FindByIndexNameSessionRepository<KeptSession<S>>, Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(KeptSessions.class);

    /** Somebody has a few browsers; a password that many use must not sign everybody else out. */
    private static final int MOST_OF_ONE = 50;

    private final FindByIndexNameSessionRepository<S> sessions;
    private final SessionContent content;
    private final JdbcClient jdbc;
    private final int most;

    KeptSessions(FindByIndexNameSessionRepository<S> sessions, SessionContent content, JdbcClient jdbc, int most) {
        this.sessions = sessions;
        this.content = content;
        this.jdbc = jdbc;
        this.most = most;
    }

    FindByIndexNameSessionRepository<S> sessions() {
        return sessions;
    }

    @Override
    public KeptSession<S> createSession() {
        return new KeptSession<>(sessions.createSession(), content, true);
    }

    @Override
    public void save(KeptSession<S> session) {
        if (session.getAttribute(SPRING_SECURITY_CONTEXT_KEY) != null) {
            sessions.save(session.session());
            if (session.isNew()) {
                session.written();
                makeRoom();
            }
        } else if (!session.isNew()) {
            sessions.deleteById(session.getId());
        }
    }

    /** What another release wrote and this one cannot read signs nobody in; the row stays for the other. */
    @Override
    public @Nullable KeptSession<S> findById(String id) {
        S found = sessions.findById(id);
        if (found == null) {
            return null;
        }
        KeptSession<S> session = new KeptSession<>(found, content, false);
        try {
            session.getAttributeNames().forEach(session::getAttribute);
            return session;
        } catch (RuntimeException unreadable) {
            LOG.warn("A session cannot be read, so its owner signs in again: {}", unreadable.getMessage());
            return null;
        }
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }

    @Override
    public Map<String, KeptSession<S>> findByIndexNameAndIndexValue(String index, String value) {
        return sessions.findByIndexNameAndIndexValue(index, value).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, session -> new KeptSession<>(session.getValue(), content, false)));
    }

    @Override
    public void end(String account, Predicate<Session> meant) {
        sessions.findByIndexNameAndIndexValue(PRINCIPAL_NAME_INDEX_NAME, account).values().stream()
                .filter(meant)
                .forEach(session -> sessions.deleteById(session.getId()));
    }

    /** One application at a time; another one that comes meanwhile leaves it to that one. */
    @Override
    public int forgetEnded(Instant now) {
        return jdbc.sql("""
                        with turn as materialized (
                            select pg_try_advisory_xact_lock(hashtext('clinic.session')) as ours)
                        delete from clinic.session using turn where ours and expiry_time < :now""").param("now", now.toEpochMilli()).update();
    }

    private void makeRoom() {
        jdbc.sql("""
                        delete from clinic.session where primary_id in (
                            select primary_id from (
                                select primary_id,
                                    row_number() over (order by last_access_time desc) as of_all,
                                    row_number() over (partition by principal_name order by last_access_time desc) as of_one
                                from clinic.session) as ranked
                            where of_all > :most or of_one > :mostOfOne)""").param("most", most).param("mostOfOne", MOST_OF_ONE).update();
    }
}
