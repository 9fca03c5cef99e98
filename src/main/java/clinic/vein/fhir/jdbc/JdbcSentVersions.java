package clinic.vein.fhir.jdbc;

import clinic.vein.fhir.RequestPriority;
import clinic.vein.fhir.SentRequest;
import clinic.vein.fhir.SentVersion;
import clinic.vein.fhir.SentVersions;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.kernel.sql.DatabaseTimes;
import clinic.vein.referral.ReferralState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSentVersions implements SentVersions {

    private final JdbcClient jdbc;

    JdbcSentVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> hold(Set<ReferralId> referrals) {
        return jdbc.sql("""
                        select * from clinic.sent_request where referral_id = any (:referrals)
                        order by number for update""")
                .param("referrals", referrals.stream().map(ReferralId::value).toArray(UUID[]::new))
                .query((row, number) -> new Held(
                        row.getLong("number"),
                        JdbcSentRequests.sent(row),
                        Optional.ofNullable(row.getString("shown_sha256"))))
                .list();
    }

    @Override
    public void write(long number, SentVersion version, String hash) {
        jdbc.sql("""
                        insert into clinic.sent_version (request, version, at, state, priority, question, outputs)
                        values (:number, :version, :at, :state, :priority, :question, :outputs)""")
                .param("number", number)
                .param("version", version.version())
                .param("at", DatabaseTimes.time(version.at()))
                .param("state", version.state().name())
                .param("priority", version.priority().name())
                .param("question", version.question().orElse(null))
                .param("outputs", version.outputs().toArray(String[]::new))
                .update();
        jdbc.sql("""
                        update clinic.sent_request set version = :version, changed_at = :at, shown_sha256 = :hash
                        where number = :number""")
                .param("number", number)
                .param("version", version.version())
                .param("at", DatabaseTimes.time(version.at()))
                .param("hash", hash)
                .update();
    }

    @Override
    public void remember(long number, String hash) {
        jdbc.sql("update clinic.sent_request set shown_sha256 = :hash where number = :number")
                .param("hash", hash)
                .param("number", number)
                .update();
    }

    @Override
    public Set<ReferralId> younger(Instant since) {
        return Set.copyOf(jdbc.sql("""
                        select distinct sent.referral_id from clinic.sent_request sent
                        where exists (select from clinic.referral_event event
                                      where event.referral_id = sent.referral_id and event.archived is null
                                        and event.at >= :since and event.at >= sent.changed_at)""")
                .param("since", DatabaseTimes.time(since))
                .query((row, number) -> new ReferralId(row.getObject(1, UUID.class)))
                .list());
    }

    @Override
    public List<SentVersion> of(SentRequest sent, int most) {
        return jdbc.sql("""
                        select written.* from clinic.sent_version written
                        join clinic.sent_request sent on sent.number = written.request
                        where sent.account = :account and sent.identifier_system = :system
                          and sent.identifier_value = :value
                        order by written.version desc limit :most""")
                .param("account", sent.account())
                .param("system", sent.identifier().system())
                .param("value", sent.identifier().value())
                .param("most", most)
                .query((row, number) -> version(row))
                .list();
    }

    private static SentVersion version(ResultSet row) throws SQLException {
        return new SentVersion(
                row.getInt("version"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Codes.required(row, "state", ReferralState.class),
                Codes.required(row, "priority", RequestPriority.class),
                Optional.ofNullable(row.getString("question")),
                List.of((String[]) row.getArray("outputs").getArray()));
    }
}
