package clinic.vein.security.jdbc;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import clinic.vein.security.HalfSignedIn;
import clinic.vein.security.Sessions;
import java.nio.charset.StandardCharsets;
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

    /**
     * Whoever has shown a password only is on the way to the second step, and takes no room from who has been there. A few
     * would let whoever else knows the password push the owner off that way.
     */
    private static final int MOST_HALF_OF_ONE = 20;

    /** As {@link SessionContent} has it of who has no role but that mark; an account's name cannot look like it. */
    private static final byte[] HALF =
            ("\"authorities\":[\"" + HalfSignedIn.MARK.getAuthority() + "\"]").getBytes(StandardCharsets.UTF_8);

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
                makeRoom(session);
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
                .filter(session -> isMeant(meant, session))
                .forEach(session -> sessions.deleteById(session.getId()));
    }

    /** What cannot be read cannot say that it is another one: ending one too many asks somebody to sign in again. */
    private static boolean isMeant(Predicate<Session> meant, Session session) {
        try {
            return meant.test(session);
        } catch (RuntimeException unreadable) {
            LOG.warn("A session cannot be read, so it ends with those that were meant: {}", unreadable.getMessage());
            return true;
        }
    }

    /** One application at a time; another one that comes meanwhile leaves it to that one. */
    @Override
    public int forgetEnded(Instant now) {
        return jdbc.sql("""
                        with turn as materialized (
                            select pg_try_advisory_xact_lock(hashtext('clinic.session')) as ours)
                        delete from clinic.session using turn where ours and expiry_time < :now""").param("now", now.toEpochMilli()).update();
    }

    private void makeRoom(KeptSession<S> session) {
        jdbc.sql("""
                        with ours as (
                            select primary_id, last_access_time,
                                position(:half in attribute_bytes) > 0 as half
                            from clinic.session
                            join clinic.session_attributes on session_primary_id = primary_id and attribute_name = :who
                            where principal_name = (select principal_name from clinic.session where session_id = :id)),
                        ours_ranked as (
                            select primary_id, half,
                                row_number() over (partition by half order by last_access_time desc) as of_one
                            from ours),
                        all_ranked as (
                            select primary_id, row_number() over (order by last_access_time desc) as of_all
                            from clinic.session)
                        delete from clinic.session where primary_id in (
                            select primary_id from ours_ranked
                            where of_one > case when half then :mostHalf else :mostOfOne end
                            union all
                            select primary_id from all_ranked where of_all > :most)""")
                .param("half", HALF)
                .param("who", SPRING_SECURITY_CONTEXT_KEY)
                .param("id", session.getId())
                .param("mostHalf", MOST_HALF_OF_ONE)
                .param("mostOfOne", MOST_OF_ONE)
                .param("most", most)
                .update();
    }
}
