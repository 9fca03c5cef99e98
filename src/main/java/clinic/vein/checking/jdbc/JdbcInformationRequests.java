package clinic.vein.checking.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.checking.InformationRequests;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcInformationRequests implements InformationRequests {

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Clock clock;

    JdbcInformationRequests(JdbcClient jdbc, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void ask(ReferralId id, List<String> missing, String question) {
        jdbc.sql("""
                        insert into clinic.information_request (referral_id, asked_at, asked_by, missing, question)
                        values (:id, :at, :by, :missing, :question)""")
                .param("id", id.value())
                .param("at", time(clock.instant()))
                .param("by", currentActor.get().id())
                .param("missing", missing.toArray(String[]::new))
                .param("question", question.strip())
                .update();
    }

    @Override
    public Optional<InformationRequest> open(ReferralId id) {
        return jdbc.sql("""
                        select id, missing, question, answer_by from clinic.information_request
                        where referral_id = :id and answered_at is null
                        order by id desc limit 1""")
                .param("id", id.value())
                .query((row, number) -> request(row))
                .optional();
    }

    @Override
    public void expectAnswer(long number, Instant answerBy) {
        jdbc.sql("update clinic.information_request set answer_by = :by where id = :number")
                .param("by", time(answerBy))
                .param("number", number)
                .update();
    }

    @Override
    public void answered(ReferralId id, Instant at) {
        jdbc.sql("""
                        update clinic.information_request set answered_at = :at
                        where referral_id = :id and answered_at is null""").param("id", id.value()).param("at", time(at)).update();
    }

    private static InformationRequest request(ResultSet row) throws SQLException {
        OffsetDateTime answerBy = row.getObject("answer_by", OffsetDateTime.class);
        return new InformationRequest(
                row.getLong("id"),
                List.of((String[]) row.getArray("missing").getArray()),
                row.getString("question"),
                answerBy == null ? null : answerBy.toInstant());
    }
}
