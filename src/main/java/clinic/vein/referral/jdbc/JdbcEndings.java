package clinic.vein.referral.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;
import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.kernel.sql.JsonColumn;
import clinic.vein.kernel.sql.RowParameters;
import clinic.vein.process.PathwayPlace;
import clinic.vein.referral.BirthDate;
import clinic.vein.referral.DeathSource;
import clinic.vein.referral.Ending;
import clinic.vein.referral.EndingKind;
import clinic.vein.referral.Endings;
import clinic.vein.referral.ReferralState;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEndings implements Endings {

    private static final String STANDING = "select * from clinic.ending where undone_at is null and ";

    private final JdbcClient jdbc;
    private final JsonColumn<List<PathwayPlace>> places;

    JdbcEndings(JdbcClient jdbc, ObjectMapper mapper) {
        this.jdbc = jdbc;
        this.places = new JsonColumn<>(mapper, "places", new TypeReference<List<PathwayPlace>>() {});
    }

    @Override
    public boolean add(Ending ending, List<PathwayPlace> stood) {
        return jdbc.sql("""
                        insert into clinic.ending (
                            id, referral_id, report_id, kind, died_on, source, said, recorded_at, recorded_by, state_before,
                            places)
                        values (
                            :id, :referral, :report, :kind, :diedOn, :source, :said, :recordedAt, :recordedBy, :before,
                            cast(:places as jsonb))
                        on conflict (referral_id) where undone_at is null do nothing""")
                        .paramSource(RowParameters.of(ending)
                                .and("diedOn", Objects.toString(ending.diedOn(), null))
                                .and("places", places.write(stood)))
                        .update()
                == 1;
    }

    @Override
    public Optional<Ending> standing(ReferralId id) {
        return jdbc.sql(STANDING + "referral_id = :id")
                .param("id", id.value())
                .query((row, number) -> ending(row))
                .optional();
    }

    @Override
    public Optional<Ending> death(ReferralId id) {
        return jdbc.sql(STANDING + """
                        kind = 'DIED' and referral_id in (
                            select id from clinic.same_person(coalesce(
                                (select further_report.referral_id from clinic.further_report where further_report.id = :id),
                                :id)))
                        order by referral_id = :id desc limit 1""")
                .param("id", id.value())
                .query((row, number) -> ending(row))
                .optional();
    }

    @Override
    public List<Ending> ofReport(UUID report) {
        return jdbc.sql(STANDING + "report_id = :report order by referral_id")
                .param("report", report)
                .query((row, number) -> ending(row))
                .list();
    }

    @Override
    public List<PathwayPlace> places(UUID ending) {
        return jdbc.sql("select places from clinic.ending where id = :id")
                .param("id", ending)
                .query((row, number) -> places.read(row))
                .single();
    }

    @Override
    public boolean askUndo(UUID report, Ending.UndoAsked asked) {
        return jdbc.sql("""
                        update clinic.ending set undo_asked_at = :at, undo_asked_by = :by, undo_reason = :reason
                        where report_id = :report and undone_at is null and undo_asked_at is null""")
                        .param("report", report)
                        .param("at", time(asked.at()))
                        .param("by", asked.by())
                        .param("reason", asked.reason())
                        .update()
                > 0;
    }

    @Override
    public boolean undo(UUID ending, String by, Instant at) {
        return jdbc.sql(
                                "update clinic.ending set undone_at = :at, undone_by = :by where id = :id and undone_at is null")
                        .param("id", ending)
                        .param("by", by)
                        .param("at", time(at))
                        .update()
                == 1;
    }

    private static Ending ending(ResultSet row) throws SQLException {
        String source = row.getString("source");
        String askedBy = row.getString("undo_asked_by");
        return new Ending(
                row.getObject("id", UUID.class),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                row.getObject("report_id", UUID.class),
                Codes.required(row, "kind", EndingKind.class),
                Optional.ofNullable(row.getString("died_on"))
                        .flatMap(BirthDate::parse)
                        .orElse(null),
                source == null ? null : DeathSource.valueOf(source),
                row.getString("said"),
                requiredInstant(row, "recorded_at"),
                row.getString("recorded_by"),
                Codes.required(row, "state_before", ReferralState.class),
                askedBy == null
                        ? null
                        : new Ending.UndoAsked(
                                requiredInstant(row, "undo_asked_at"), askedBy, row.getString("undo_reason")));
    }
}
