package clinic.vein.waiting.jdbc;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.timeline.TimelineJson;
import clinic.vein.waiting.Timeline;
import clinic.vein.waiting.Timelines;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTimelines implements Timelines {

    private final JdbcClient jdbc;

    JdbcTimelines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID referral, Timeline.Event event) {}

    @Override
    public List<Timeline> of(Collection<ReferralId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<UUID> referrals = ids.stream().map(ReferralId::value).toList();
        Map<UUID, List<Timeline.Event>> events = events(referrals);
        return jdbc.sql("""
                        select id, clock_start, resubmission_of is not null as resubmission
                        from clinic.referral where id in (:ids) and erased_at is null""")
                .param("ids", referrals)
                .query((row, number) -> timeline(row, events))
                .list();
    }

    /** Tasks and letters say nothing about the wait, and are most of a timeline. */
    private Map<UUID, List<Timeline.Event>> events(List<UUID> referrals) {
        return jdbc
                .sql("""
                        select referral_id, at, kind, entry from clinic.referral_event
                        where referral_id in (:ids) and kind not like 'TASK\\_%' and kind not like 'STEP\\_%' and kind not like '%\\_WRITTEN'
                        order by id""")
                .param("ids", referrals)
                .query((row, number) -> new Row(
                        row.getObject("referral_id", UUID.class),
                        new Timeline.Event(
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                TimelineJson.read(row.getString("kind"), row.getString("entry")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::referral, LinkedHashMap::new, Collectors.mapping(Row::event, Collectors.toList())));
    }

    private static Timeline timeline(ResultSet row, Map<UUID, List<Timeline.Event>> events) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Timeline(
                new ReferralId(id),
                row.getObject("clock_start", OffsetDateTime.class).toInstant(),
                row.getBoolean("resubmission"),
                events.getOrDefault(id, List.of()));
    }
}
