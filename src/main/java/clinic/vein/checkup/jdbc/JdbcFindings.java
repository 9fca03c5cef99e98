package clinic.vein.checkup.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.instant;
import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;
import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.checkup.Finding;
import clinic.vein.checkup.Findings;
import clinic.vein.kernel.FindingId;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.process.ProcessTrouble;
import clinic.vein.process.ProcessTrouble.Kind;
import clinic.vein.referral.ReferralState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFindings implements Findings {

    private static final String FINDING = """
            select finding.id, finding.kind, finding.subject, finding.referral_id, finding.detail, finding.first_seen,
                   finding.state, finding.closed_at, finding.closed_by, referral.reference
            from clinic.finding
            left join clinic.referral on referral.id = finding.referral_id
            """;

    /** Another release may look for more: what it found is its own. */
    private static final List<String> KNOWN = Codes.all(ProcessTrouble.Kind.class);

    /** What is no unknown code to this release was one to another. */
    private static final List<String> CODES = Stream.of(
                    Codes.all(ReferralState.class), Codes.all(Urgency.class), Codes.all(Pathway.class))
            .flatMap(List::stream)
            .toList();

    /** While it still runs beside this one, it looks every few minutes. */
    private static final Duration OTHER_RELEASE_LOOKS = Duration.ofHours(1);

    private final JdbcClient jdbc;

    JdbcFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void hold() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('clinic.finding'))")
                .query((row, number) -> number)
                .list();
    }

    @Override
    public void saw(Collection<ProcessTrouble> troubles, Set<Kind> lookedFor, Instant now) {
        troubles.forEach(trouble -> jdbc.sql("""
                        insert into clinic.finding
                            (id, kind, subject, referral_id, detail, first_seen, last_seen, state)
                        values (:id, :kind, :subject, :referral, :detail, :now, :now, 'OPEN')
                        on conflict (kind, subject) where state = 'OPEN' do update set last_seen = excluded.last_seen""")
                .param("id", UUID.randomUUID())
                .param("kind", trouble.kind().name())
                .param("subject", trouble.subject())
                .param(
                        "referral",
                        trouble.referral() == null ? null : trouble.referral().value())
                .param("detail", trouble.detail())
                .param("now", time(now))
                .update());
        jdbc.sql("""
                        update clinic.finding set state = 'VANISHED', closed_at = :now
                        where state = 'OPEN' and kind = any (:lookedFor) and kind || ' ' || subject <> all (:seen)
                          and not (kind = 'UNKNOWN_CODE' and coalesce(detail, '') in (:ours) and last_seen > :recently)""")
                .param("lookedFor", lookedFor.stream().map(Enum::name).toArray(String[]::new))
                .param("ours", CODES)
                .param("recently", time(now.minus(OTHER_RELEASE_LOOKS)))
                .param("now", time(now))
                .param(
                        "seen",
                        troubles.stream()
                                .map(trouble -> trouble.kind() + " " + trouble.subject())
                                .toArray(String[]::new))
                .update();
    }

    @Override
    public List<Finding> open() {
        return jdbc.sql(FINDING + "where finding.state = 'OPEN' and kind in (:known) order by first_seen, finding.id")
                .param("known", KNOWN)
                .query((row, number) -> finding(row))
                .list();
    }

    @Override
    public Set<FindingId> allOpen() {
        return jdbc.sql("select id from clinic.finding where state = 'OPEN'")
                .query((row, number) -> new FindingId(row.getObject("id", UUID.class)))
                .set();
    }

    @Override
    public List<Finding> closed(int limit) {
        return jdbc.sql(
                        FINDING
                                + "where finding.state <> 'OPEN' and kind in (:known) order by closed_at desc, finding.id limit :limit")
                .param("known", KNOWN)
                .param("limit", limit)
                .query((row, number) -> finding(row))
                .list();
    }

    @Override
    public Optional<Finding> find(FindingId id) {
        return jdbc.sql(FINDING + "where finding.id = :id")
                .param("id", id.value())
                .query((row, number) -> finding(row))
                .optional();
    }

    @Override
    public Optional<Finding> take(FindingId id) {
        return jdbc.sql(FINDING + "where finding.id = :id for no key update of finding")
                .param("id", id.value())
                .query((row, number) -> finding(row))
                .optional();
    }

    @Override
    public void repaired(FindingId id, String by, Instant now) {
        int repaired = jdbc.sql("""
                        update clinic.finding set state = 'REPAIRED', closed_at = :now, closed_by = :by
                        where id = :id and state = 'OPEN'""")
                .param("id", id.value())
                .param("by", by)
                .param("now", time(now))
                .update();
        if (repaired == 0) {
            throw Overtaken.atTheSameMoment();
        }
    }

    @Override
    public Map<ProcessTrouble.Kind, Long> openByKind() {
        Map<ProcessTrouble.Kind, Long> counts = new EnumMap<>(ProcessTrouble.Kind.class);
        jdbc.sql("select kind, count(*) from clinic.finding where state = 'OPEN' and kind in (:known) group by kind")
                .param("known", KNOWN)
                .query(row -> {
                    counts.put(Codes.of(ProcessTrouble.Kind.class, row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    @Override
    public List<String> ofAnotherRelease() {
        return jdbc.sql("""
                        select distinct kind from clinic.finding
                        where state = 'OPEN' and not kind in (:known) order by kind""").param("known", KNOWN).query(String.class).list();
    }

    private static Finding finding(ResultSet row) throws SQLException {
        UUID referral = row.getObject("referral_id", UUID.class);
        return new Finding(
                new FindingId(row.getObject("id", UUID.class)),
                new ProcessTrouble(
                        Codes.required(row, "kind", ProcessTrouble.Kind.class),
                        row.getString("subject"),
                        referral == null ? null : new ReferralId(referral),
                        row.getString("detail")),
                row.getString("reference"),
                requiredInstant(row, "first_seen"),
                Codes.required(row, "state", Finding.State.class),
                instant(row, "closed_at"),
                row.getString("closed_by"));
    }
}
