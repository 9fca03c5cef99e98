package clinic.vein.referral.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction has noted on timelines, from its begin to its end. Kept until it commits or something of it reads a timeline,
 * and written together then; what is noted while it commits, or after that, is written at once.
 */
final class TransactionEntries implements TransactionSynchronization {

    private final Consumer<List<NotedEntry>> writer;
    private final List<NotedEntry> noted = new ArrayList<>();
    private final Map<Object, Savepoint> savepoints = new HashMap<>();
    private int written;
    private boolean atOnce;
    private boolean nextPasses;

    private TransactionEntries(Consumer<List<NotedEntry>> writer) {
        this.writer = writer;
    }

    record Savepoint(int noted, int written) {}

    /** For the transaction that has just begun: before anything else of it asks to be called at its end. */
    static void begin(Consumer<List<NotedEntry>> writer) {
        TransactionEntries entries = new TransactionEntries(writer);
        entries.resume();
        TransactionSynchronizationManager.registerSynchronization(entries);
    }

    /** Of the transaction that the caller is in; null where there is none. */
    static @Nullable TransactionEntries now() {
        return (TransactionEntries) TransactionSynchronizationManager.getResource(TransactionEntries.class);
    }

    void add(NotedEntry entry) {
        noted.add(entry);
        if (atOnce) {
            write();
        }
    }

    /** @param passes whether the next statement is known to read no timeline */
    void letNextPass(boolean passes) {
        nextPasses = passes;
    }

    /** Whether the statement that comes now reads no timeline; asked once of each. */
    boolean mayPass() {
        boolean passes = nextPasses;
        nextPasses = false;
        return passes;
    }

    boolean isWritten() {
        return written == noted.size();
    }

    void write() {
        if (!isWritten()) {
            List<NotedEntry> unwritten = List.copyOf(noted.subList(written, noted.size()));
            written = noted.size();
            writer.accept(unwritten);
        }
    }

    /** First of all, so that whoever else looks before the commit finds it, and hears of it. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        atOnce = true;
        write();
    }

    @Override
    public void savepoint(Object savepoint) {
        savepoints.put(savepoint, new Savepoint(noted.size(), written));
    }

    /** What was noted since then has not happened; what was written since then is not there any more. */
    @Override
    public void savepointRollback(Object savepoint) {
        Savepoint then = savepoints.get(savepoint);
        if (then != null) {
            noted.subList(then.noted(), noted.size()).clear();
            written = then.written();
        }
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(TransactionEntries.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(TransactionEntries.class, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(TransactionEntries.class);
    }
}
