package clinic.vein.privacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.carefixture.CareDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A new table that holds something of a referral fails here until somebody has decided how the patient gets it. */
class EveryTableIsInTheCopyTest {

    /** What the copy leaves out, and why. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("accepted_row", "a hash of what the report itself says"),
            Map.entry("audit_event", "its reads are in the copy as the readers of the record"),
            Map.entry("legal_hold", "the clinic's legal position, which is not the patient's record"),
            Map.entry("outcome", "figures taken from the record for the outcome report"),
            Map.entry("outcome_due", "whose figures are to be taken anew"),
            Map.entry("archive_due", "whose timeline is to be moved to its month's part"),
            Map.entry("archived_referral", "when the part of the timeline ends that was moved"),
            Map.entry("figure_case", "figures taken from the timeline, which is in the copy"),
            Map.entry("figure_due", "whose figures are to be taken anew"),
            Map.entry("search_key", "the report's own names and numbers, folded for finding"),
            Map.entry("erasure", "there is no record left to copy"),
            Map.entry("sent_version", "what another system saw of the timeline, which is in the copy"),
            Map.entry("change_event", "that another system was told of a change on the timeline, which is in the copy"),
            Map.entry("task_draft", "what somebody has not sent yet, sealed and kept for a day"));

    @Test
    void whatBelongsToAReferralIsInTheCopyOrLeftOutForAReason() {
        TreeSet<String> thoughtOf = new TreeSet<>(LEFT_OUT.keySet());
        Arrays.stream(RecordPart.values()).forEach(part -> thoughtOf.addAll(part.tables()));
        thoughtOf.removeAll(List.of("slot", "room"));

        assertThat(belongingToAReferral()).isEqualTo(thoughtOf);
    }

    /** By a column of that name, or by foreign keys over any number of tables. */
    private static TreeSet<String> belongingToAReferral() {
        return new TreeSet<>(CareDatabase.jdbc().sql("""
                        with recursive belonging (id) as (
                            select 'clinic.referral'::regclass::oid
                            union
                            select attrelid from pg_attribute join pg_class on pg_class.oid = attrelid
                            where attname = 'referral_id' and relnamespace = 'clinic'::regnamespace
                              and relkind in ('r', 'p') and not relispartition
                            union
                            select conrelid from pg_constraint join belonging on confrelid = belonging.id
                            where contype = 'f')
                        select relname from belonging join pg_class on pg_class.oid = belonging.id
                        where not relispartition""").query(String.class).list());
    }
}
