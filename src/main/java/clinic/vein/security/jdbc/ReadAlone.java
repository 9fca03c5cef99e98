package clinic.vein.security.jdbc;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Every request of somebody who is signed in reads a session: one statement, which needs no transaction around it, and none to be
 * committed. All else has one of its own.
 */
final class ReadAlone implements TransactionOperations {

    private final TransactionOperations own;
    private final ThreadLocal<Boolean> reading = ThreadLocal.withInitial(() -> false);

    ReadAlone(TransactionOperations own) {
        this.own = own;
    }

    @Override
    public <T> @Nullable T execute(TransactionCallback<T> work) {
        return (reading.get() ? TransactionOperations.withoutTransaction() : own).execute(work);
    }

    /** @param sessions whose transactions these are */
    <S extends Session> FindByIndexNameSessionRepository<S> of(FindByIndexNameSessionRepository<S> sessions) {
        return new FindByIndexNameSessionRepository<>() {

            @Override
            public @Nullable S findById(String id) {
                reading.set(true);
                try {
                    return sessions.findById(id);
                } finally {
                    reading.remove();
                }
            }

            @Override
            public S createSession() {
                return sessions.createSession();
            }

            @Override
            public void save(S session) {
                sessions.save(session);
            }

            @Override
            public void deleteById(String id) {
                sessions.deleteById(id);
            }

            @Override
            public Map<String, S> findByIndexNameAndIndexValue(String index, String value) {
                return sessions.findByIndexNameAndIndexValue(index, value);
            }
        };
    }
}
