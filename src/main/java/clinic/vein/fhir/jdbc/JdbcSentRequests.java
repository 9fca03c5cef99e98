package clinic.vein.fhir.jdbc;

import clinic.vein.fhir.RequestPriority;
import clinic.vein.fhir.SentRequest;
import clinic.vein.fhir.SentRequest.BusinessIdentifier;
import clinic.vein.fhir.SentRequests;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.kernel.sql.DatabaseTimes;
import clinic.vein.kernel.sql.RowParameters;
import clinic.vein.referral.ReferralState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSentRequests implements SentRequests {

    private static final String CLOSED = Arrays.stream(ReferralState.values())
            .filter(state -> !state.isOpen())
            .map(state -> "'" + state + "'")
            .collect(Collectors.joining(", "));

    private static final String FROM = """
            from clinic.sent_request sent
            left join clinic.referral own on own.id = sent.id and own.erased_at is null
            left join clinic.referral stands on stands.id = sent.referral_id
            left join clinic.further_report further on further.id = sent.id
            """;

    private final JdbcClient jdbc;

    JdbcSentRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void takeTurn(String account, BusinessIdentifier identifier) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:turn, 0)) is null")
                .param("turn", "fhir " + account + " " + identifier.system() + " " + identifier.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void add(SentRequest sent) {
        jdbc.sql("""
                        insert into clinic.sent_request (
                            id, account, identifier_system, identifier_value, referral_id, content_sha256, priority,
                            requester, authored_at, received_at, version, changed_at)
                        values (
                            :id, :account, :system, :value, :referral, :hash, :priority, :requester, :authoredAt,
                            :receivedAt, :version, :changedAt)""")
                .paramSource(RowParameters.of(sent)
                        .and("system", sent.identifier().system())
                        .and("value", sent.identifier().value()))
                .update();
    }

    @Override
    public Optional<SentRequest> find(String account, BusinessIdentifier identifier) {
        return jdbc.sql("""
                        select * from clinic.sent_request
                        where account = :account and identifier_system = :system and identifier_value = :value""")
                .param("account", account)
                .param("system", identifier.system())
                .param("value", identifier.value())
                .query((row, number) -> sent(row))
                .optional();
    }

    @Override
    public Optional<SentRequest> find(String account, ReferralId id) {
        return jdbc.sql("""
                        select * from clinic.sent_request
                        where account = :account and id = :id order by received_at limit 1""")
                .param("account", account)
                .param("id", id.value())
                .query((row, number) -> sent(row))
                .optional();
    }

    @Override
    public void setRevoked(String account, ReferralId id, Instant at) {
        set("revoked_at", account, id, at);
    }

    @Override
    public void setCancelAsked(String account, ReferralId id, Instant at, String hash) {
        set("cancel_asked_at", account, id, at);
        jdbc.sql("update clinic.sent_request set cancel_asked_sha256 = :hash where account = :account and id = :id")
                .param("hash", hash)
                .param("account", account)
                .param("id", id.value())
                .update();
    }

    @Override
    public boolean isCancelAsked(String account, ReferralId id, String hash) {
        return jdbc.sql("""
                        select exists (select from clinic.sent_request
                                       where account = :account and id = :id and cancel_asked_sha256 = :hash)""")
                .param("hash", hash)
                .param("account", account)
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private void set(String column, String account, ReferralId id, Instant at) {
        jdbc.sql("update clinic.sent_request set " + column + " = :at where account = :account and id = :id")
                .param("at", DatabaseTimes.time(at))
                .param("account", account)
                .param("id", id.value())
                .update();
    }

    @Override
    public long count(String account, Criteria criteria) {
        Map<String, Object> values = new HashMap<>();
        return jdbc.sql("select count(*) " + FROM + where(account, criteria, values))
                .params(values)
                .query(Long.class)
                .single();
    }

    @Override
    public List<SentRequest> search(String account, Criteria criteria, @Nullable Place after, int limit) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder conditions = where(account, criteria, values);
        values.put("limit", limit);
        if (after != null) {
            time(conditions, values, "(sent.received_at, sent.id) > (:after, :afterId)", "after", after.receivedAt());
            values.put("afterId", after.id().value());
        }
        return jdbc.sql("select sent.* " + FROM + conditions + " order by sent.received_at, sent.id limit :limit")
                .params(values)
                .query((row, number) -> sent(row))
                .list();
    }

    private static StringBuilder where(String account, Criteria criteria, Map<String, Object> values) {
        StringBuilder conditions = new StringBuilder("where sent.account = :account");
        values.put("account", account);
        values.put("states", criteria.states().stream().map(ReferralState::name).toArray(String[]::new));
        conditions.append(" and ").append("""
                case when sent.revoked_at is not null then 'WITHDRAWN'
                     when own.id is not null or stands.state in (%s) then stands.state
                     else 'CHECKING' end = any (:states)""".formatted(CLOSED));
        if (criteria.id() != null) {
            and(conditions, values, "sent.id = :id", "id", criteria.id().value());
        }
        if (criteria.identifier() != null) {
            and(
                    conditions,
                    values,
                    "sent.identifier_system = :system",
                    "system",
                    criteria.identifier().system());
            and(
                    conditions,
                    values,
                    "sent.identifier_value = :value",
                    "value",
                    criteria.identifier().value());
        }
        if (criteria.patient() != null) {
            and(conditions, values, """
                    coalesce(own.identifier_system, further.patient #>> '{identifier,system}') = :patientSystem""", "patientSystem", criteria.patient().system());
            and(conditions, values, """
                    coalesce(own.identifier_value, further.patient #>> '{identifier,value}') = :patientValue""", "patientValue", criteria.patient().value());
        }
        time(conditions, values, "sent.authored_at >= :authoredFrom", "authoredFrom", criteria.authoredFrom());
        time(conditions, values, "sent.authored_at <= :authoredUntil", "authoredUntil", criteria.authoredUntil());
        time(conditions, values, "sent.changed_at >= :changedFrom", "changedFrom", criteria.changedFrom());
        time(conditions, values, "sent.changed_at <= :changedUntil", "changedUntil", criteria.changedUntil());
        if (criteria.priority() != null) {
            and(
                    conditions,
                    values,
                    "sent.priority = :priority",
                    "priority",
                    criteria.priority().name());
        }
        return conditions;
    }

    private static void time(
            StringBuilder conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Instant time) {
        Object at = DatabaseTimes.time(time);
        if (at != null) {
            and(conditions, values, condition, name, at);
        }
    }

    private static void and(
            StringBuilder conditions, Map<String, Object> values, String condition, String name, Object value) {
        conditions.append(" and ").append(condition);
        values.put(name, value);
    }

    static SentRequest sent(ResultSet row) throws SQLException {
        return new SentRequest(
                new ReferralId(row.getObject("id", UUID.class)),
                row.getString("account"),
                new BusinessIdentifier(row.getString("identifier_system"), row.getString("identifier_value")),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                row.getString("content_sha256"),
                Codes.required(row, "priority", RequestPriority.class),
                row.getString("requester"),
                row.getObject("authored_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(DatabaseTimes.instant(row, "revoked_at")),
                Optional.ofNullable(DatabaseTimes.instant(row, "cancel_asked_at")),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
