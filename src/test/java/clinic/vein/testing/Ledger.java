package clinic.vein.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the clinic said it had done, kept outside of it, to be compared with what it has. */
public final class Ledger {

    private final Map<String, String> accepted = new ConcurrentHashMap<>();
    private final Map<String, String> completed = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final List<String> broken = new ArrayList<>();

    /** @param sender the key under which the referral was sent, however often */
    public void accepted(String sender, String reference) {
        String before = accepted.put(sender, reference);
        if (before != null && !before.equals(reference)) {
            broken(sender + " was answered " + before + " and " + reference);
        }
    }

    public void completed(String task, String reference) {
        completed.put(task, reference);
    }

    /** Somebody was not served, and tried again. */
    public void failed(String how) {
        failures.computeIfAbsent(how, none -> new AtomicInteger()).incrementAndGet();
    }

    private synchronized void broken(String promise) {
        broken.add(promise);
    }

    public int acceptedReferrals() {
        return accepted.size();
    }

    public int completedTasks() {
        return completed.size();
    }

    public String failures() {
        return failures.isEmpty() ? "none" : failures.toString();
    }

    /** @return what does not hold: nothing when all is well */
    public synchronized List<String> compare(Connection database) throws SQLException {
        List<String> wrong = new ArrayList<>(broken);
        for (Map.Entry<String, String> referral : accepted.entrySet()) {
            check(
                    wrong,
                    database,
                    "lost or doubled",
                    referral.getValue(),
                    "select count(*) from clinic.referral where reference = ?");
        }
        wrong.addAll(texts(database, """
                select 'sent once and there twice: ' || family_name || ' ' || given_name from clinic.referral
                 group by family_name, given_name having count(*) > 1"""));
        long there = Long.parseLong(
                texts(database, "select count(*) from clinic.referral").get(0));
        if (there != accepted.size()) {
            wrong.add(there + " referrals are there, " + accepted.size() + " were accepted");
        }
        for (Map.Entry<String, String> task : completed.entrySet()) {
            check(
                    wrong,
                    database,
                    "completion lost or doubled",
                    task.getKey(),
                    "select count(*) from clinic.referral_event where step = ? and kind = 'TASK_COMPLETED'");
            check(wrong, database, "check not once on the timeline", task.getValue(), """
                    select count(*) from clinic.referral_event event join clinic.referral on referral.id = event.referral_id
                     where reference = ? and event.kind = 'CHECKED'""");
        }
        wrong.addAll(texts(database, """
                select 'processes of ' || reference || ': ' || count(process.id_) from clinic.referral
                  left join engine.act_ru_execution process
                    on process.business_key_ = referral.id::text and process.parent_id_ is null
                 group by referral.id having count(process.id_) <> case when open then 1 else 0 end"""));
        wrong.addAll(texts(database, """
                select 'worklist and engine differ: ' || coalesce(id, id_) from clinic.open_task
                  full join (select task.id_ from engine.act_ru_task task
                               join engine.act_re_procdef process on process.id_ = task.proc_def_id_
                              where process.key_ <> 'Finding') task on id = id_
                 where id is null or id_ is null"""));
        return wrong;
    }

    private static void check(List<String> wrong, Connection database, String fault, String of, String query)
            throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(query)) {
            statement.setString(1, of);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                if (found.getInt(1) != 1) {
                    wrong.add(fault + ": " + of + " " + found.getInt(1) + " times");
                }
            }
        }
    }

    public static List<String> texts(Connection database, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement(query);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                texts.add(found.getString(1));
            }
        }
        return texts;
    }
}
