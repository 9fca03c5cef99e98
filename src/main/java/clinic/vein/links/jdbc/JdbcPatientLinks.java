package clinic.vein.links.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.instant;
import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;
import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.links.LinkPurpose;
import clinic.vein.links.PatientLink;
import clinic.vein.links.PatientLinks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPatientLinks implements PatientLinks {

    private final JdbcClient jdbc;

    JdbcPatientLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(List<PatientLink> links, Instant at) {
        PatientLink each = links.get(0);
        jdbc.sql("""
                        insert into clinic.patient_link (id, referral_id, purpose, subject, issued_at, until)
                        select link.id, :referral, link.purpose, :subject, :at, :until
                        from unnest(:ids::uuid[], :purposes::text[]) as link (id, purpose)""")
                .param("ids", texts(links, PatientLink::id))
                .param("purposes", texts(links, PatientLink::purpose))
                .param("referral", each.referral().value())
                .param("subject", each.subject())
                .param("at", time(at))
                .param("until", time(each.until()))
                .update();
    }

    private static String[] texts(List<PatientLink> links, Function<PatientLink, Object> what) {
        return links.stream().map(what).map(Object::toString).toArray(String[]::new);
    }

    @Override
    public boolean isIssued(ReferralId id, LinkPurpose purpose, Instant since) {
        return jdbc.sql("""
                        select exists (select from clinic.patient_link
                            where referral_id = :referral and purpose = :purpose and issued_at > :since
                              and used_at is null and revoked_at is null)""")
                .param("referral", id.value())
                .param("purpose", purpose.name())
                .param("since", time(since))
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Stored> find(String tokenSha256) {
        return jdbc.sql("select * from clinic.patient_link where token_sha256 = :hash")
                .param("hash", tokenSha256)
                .query((row, number) -> stored(row))
                .optional();
    }

    @Override
    public Optional<Stored> hold(UUID id) {
        return jdbc.sql("select * from clinic.patient_link where id = :id for update")
                .param("id", id)
                .query((row, number) -> stored(row))
                .optional();
    }

    @Override
    public List<Sealed> holdAll(Set<UUID> ids) {
        return jdbc.sql(
                        "select id, token_sealed from clinic.patient_link where id = any (:ids::uuid[]) order by id for update")
                .param("ids", ids.stream().map(Object::toString).toArray(String[]::new))
                .query((row, number) -> new Sealed(row.getObject("id", UUID.class), row.getBytes("token_sealed")))
                .list();
    }

    @Override
    public void giveToken(UUID id, String sha256, byte @Nullable [] sealed) {
        jdbc.sql("update clinic.patient_link set token_sha256 = :hash, token_sealed = :sealed where id = :id")
                .param("id", id)
                .param("hash", sha256)
                .param("sealed", sealed)
                .update();
    }

    @Override
    public void visited(UUID id, Instant at, String visitSha256, Instant until) {
        jdbc.sql("""
                        update clinic.patient_link
                        set opened_at = :at, visit_sha256 = :hash, visit_until = :until,
                            earlier_visits = case when visit_until > :at
                                then array_prepend(visit_sha256::text, earlier_visits) else '{}' end
                        where id = :id""")
                .param("id", id)
                .param("at", time(at))
                .param("hash", visitSha256)
                .param("until", time(until))
                .update();
    }

    @Override
    public void wrongBirthDate(UUID id, int most, Instant at) {
        jdbc.sql("""
                        update clinic.patient_link
                        set wrong_birth_dates = wrong_birth_dates + 1,
                            revoked_at = case when wrong_birth_dates + 1 >= :most then :at::timestamptz end
                        where id = :id and revoked_at is null""").param("id", id).param("most", most).param("at", time(at)).update();
    }

    @Override
    public void used(UUID id, Instant at, String sentSha256) {
        jdbc.sql("""
                        update clinic.patient_link set used_at = :at, sent_sha256 = :sent, token_sealed = null
                        where id = :id""")
                .param("id", id)
                .param("sent", sentSha256)
                .param("at", time(at))
                .update();
    }

    @Override
    public void close(ReferralId id, Instant at) {
        holdAll(id);
        jdbc.sql("""
                        update clinic.patient_link set revoked_at = :at, closed_at = :at
                        where referral_id = :referral and revoked_at is null""").param("referral", id.value()).param("at", time(at)).update();
    }

    @Override
    public void openAgain(ReferralId id) {
        holdAll(id);
        jdbc.sql("""
                        update clinic.patient_link set revoked_at = null, closed_at = null
                        where referral_id = :referral and closed_at is not null""").param("referral", id.value()).update();
    }

    @Override
    public void forgetTokens(ReferralId id) {
        holdAll(id);
        jdbc.sql("""
                        update clinic.patient_link
                        set token_sha256 = null, token_sealed = null, opened_at = null, visit_sha256 = null,
                            visit_until = null, earlier_visits = '{}'
                        where referral_id = :referral and token_sha256 is not null and used_at is null""").param("referral", id.value()).update();
    }

    @Override
    public List<OpenLine> open(ReferralId id, Instant now) {
        return jdbc.sql("""
                        select * from clinic.patient_link
                        where referral_id = :referral and token_sha256 is not null
                          and used_at is null and revoked_at is null and until > :now
                        order by issued_at desc, id""")
                .param("referral", id.value())
                .param("now", time(now))
                .query((row, number) -> new OpenLine(
                        row.getObject("id", UUID.class),
                        Codes.required(row, "purpose", LinkPurpose.class),
                        requiredInstant(row, "issued_at"),
                        requiredInstant(row, "until"),
                        instant(row, "opened_at")))
                .list();
    }

    @Override
    public List<LinkPurpose> takeBack(ReferralId id, @Nullable UUID only, Instant at) {
        holdAll(id);
        return jdbc
                .sql("""
                        update clinic.patient_link
                        set token_sha256 = null, token_sealed = null, opened_at = null, visit_sha256 = null,
                            visit_until = null, earlier_visits = '{}'
                        where referral_id = :referral and (:only::uuid is null or id = :only)
                          and token_sha256 is not null and used_at is null and revoked_at is null and until > :at
                        returning purpose""")
                .param("referral", id.value())
                .param("only", only)
                .param("at", time(at))
                .query(String.class)
                .list()
                .stream()
                .map(purpose -> Codes.of(LinkPurpose.class, purpose))
                .toList();
    }

    @Override
    public void forgetTextedTokens(ReferralId id) {
        boolean texted =
                jdbc.sql("""
                        select exists (select from clinic.message
                            where referral_id = :referral and recipient = 'PATIENT' and channel = 'SMS' and attempts > 0)""").param("referral", id.value()).query(Boolean.class).single();
        if (texted) {
            forgetTokens(id);
        }
    }

    private void holdAll(ReferralId id) {
        jdbc.sql("select id from clinic.patient_link where referral_id = :referral order by id for update")
                .param("referral", id.value())
                .query(UUID.class)
                .list();
    }

    @Override
    public int removeEnded(Instant before) {
        return jdbc.sql("delete from clinic.patient_link where until < :before and used_at is null")
                .param("before", time(before))
                .update();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new PatientLink(
                        row.getObject("id", UUID.class),
                        new ReferralId(row.getObject("referral_id", UUID.class)),
                        Codes.required(row, "purpose", LinkPurpose.class),
                        row.getObject("subject", UUID.class),
                        requiredInstant(row, "until")),
                row.getBytes("token_sealed"),
                row.getInt("wrong_birth_dates"),
                row.getString("visit_sha256"),
                List.of((String[]) row.getArray("earlier_visits").getArray()),
                instant(row, "visit_until"),
                instant(row, "used_at"),
                row.getString("sent_sha256"),
                instant(row, "revoked_at"));
    }
}
