package clinic.vein.documents.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;
import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.documents.AttachedDocument;
import clinic.vein.documents.DocumentId;
import clinic.vein.documents.DocumentKind;
import clinic.vein.documents.DocumentState;
import clinic.vein.documents.Documents;
import clinic.vein.documents.FileType;
import clinic.vein.documents.RemovalReason;
import clinic.vein.documents.file.ExamineFile;
import clinic.vein.documents.file.ExaminedFile;
import clinic.vein.documents.file.Preview;
import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.kernel.sql.RowParameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcDocuments implements Documents {

    private static final String DOCUMENT = "select * from clinic.document ";

    private final JdbcClient jdbc;

    JdbcDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(
            DocumentId id,
            ReferralId referral,
            DocumentKind kind,
            ExaminedFile file,
            Instant at,
            Actor by,
            @Nullable String key,
            boolean withFurtherReport) {
        jdbc.sql("""
                        insert into clinic.document (id, referral_id, kind, type, name, size, pages, sha256, sent_sha256,
                            attached_at, attached_by, attached_role, request_key, next_attempt_at, with_further_report)
                        values (:id, :referral, :kind, :type, :name, :size, :pages, :sha256, :sentSha256,
                            :at, :by, :role, :key, :at, :withFurtherReport)""")
                .paramSource(RowParameters.of(file)
                        .and("id", id)
                        .and("referral", referral)
                        .and("kind", kind)
                        .and("size", file.content().length)
                        .and("sha256", ExamineFile.sha256(file.content()))
                        .and("at", at)
                        .and("by", by.id())
                        .and("role", by.role())
                        .and("key", key)
                        .and("withFurtherReport", withFurtherReport))
                .update();
        jdbc.sql("insert into clinic.document_file (document_id, content) values (:id, :content)")
                .param("id", id.value())
                .param("content", file.content())
                .update();
    }

    @Override
    public Optional<AttachedDocument> find(DocumentId id) {
        return jdbc.sql(DOCUMENT + "where id = :id")
                .param("id", id.value())
                .query((row, number) -> document(row))
                .optional();
    }

    @Override
    public List<AttachedDocument> of(ReferralId referral) {
        return jdbc.sql(DOCUMENT + "where referral_id = :referral order by attached_at, id")
                .param("referral", referral.value())
                .query((row, number) -> document(row))
                .list();
    }

    @Override
    public Optional<AttachedDocument> same(ReferralId referral, String sentSha256) {
        return jdbc.sql(DOCUMENT + """
                        where referral_id = :referral and sent_sha256 = :sha256 and state in ('QUARANTINED', 'AVAILABLE')""")
                .param("referral", referral.value())
                .param("sha256", sentSha256)
                .query((row, number) -> document(row))
                .optional();
    }

    @Override
    public Optional<AttachedDocument> byKey(String account, String key) {
        return jdbc.sql(DOCUMENT + "where attached_by = :account and request_key = :key")
                .param("account", account)
                .param("key", key)
                .query((row, number) -> document(row))
                .optional();
    }

    @Override
    public boolean isOfSent(DocumentId id, String sentSha256) {
        return jdbc.sql("select count(*) from clinic.document where id = :id and sent_sha256 = :sha256")
                        .param("id", id.value())
                        .param("sha256", sentSha256)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public void confirmSender(DocumentId id) {
        jdbc.sql("update clinic.document set with_further_report = false where id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public Total total(ReferralId referral, boolean withFurtherReport) {
        return jdbc.sql("""
                        select count(*) as files, coalesce(sum(size), 0) as bytes from clinic.document
                        where referral_id = :referral and state in ('QUARANTINED', 'AVAILABLE')
                          and with_further_report = :withFurtherReport""")
                .param("referral", referral.value())
                .param("withFurtherReport", withFurtherReport)
                .query(Total.class)
                .single();
    }

    @Override
    public Optional<byte[]> file(DocumentId id) {
        return jdbc.sql("select content from clinic.document_file where document_id = :id")
                .param("id", id.value())
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    @Override
    public Optional<Preview> preview(DocumentId id, int page) {
        return jdbc.sql("select type, content from clinic.document_preview where document_id = :id and page = :page")
                .param("id", id.value())
                .param("page", page)
                .query((row, number) ->
                        new Preview(Codes.required(row, "type", FileType.class), row.getBytes("content")))
                .optional();
    }

    @Override
    public boolean remove(DocumentId id, RemovalReason reason, Instant at, String by) {
        return jdbc.sql("""
                        update clinic.document
                        set state = 'REMOVED', name = case when exists (
                                select from clinic.legal_hold hold
                                where hold.referral_id = document.referral_id and hold.lifted_at is null)
                            then name else '' end,
                            removed_at = :at, removed_by = :by, removed_for = :reason
                        where id = :id and state <> 'REMOVED'""")
                        .param("id", id.value())
                        .param("at", time(at))
                        .param("by", by)
                        .param("reason", reason.name())
                        .update()
                == 1;
    }

    @Override
    @Transactional
    public int forgetRemoved(Instant before) {
        jdbc.sql("""
                        update clinic.document set name = ''
                        where state = 'REMOVED' and name <> '' and removed_at < :before
                          and not exists (select from clinic.legal_hold hold
                                          where hold.referral_id = document.referral_id and hold.lifted_at is null)""").param("before", time(before)).update();
        List<UUID> removed =
                jdbc.sql("""
                        select id from clinic.document
                        where state = 'REMOVED' and removed_at < :before
                          and exists (select from clinic.document_file file where file.document_id = document.id)
                          and not exists (select from clinic.legal_hold hold
                                          where hold.referral_id = document.referral_id and hold.lifted_at is null)
                        limit 100""").param("before", time(before)).query(UUID.class).list();
        for (UUID id : removed) {
            jdbc.sql("delete from clinic.document_preview where document_id = :id")
                    .param("id", id)
                    .update();
            jdbc.sql("delete from clinic.document_file where document_id = :id")
                    .param("id", id)
                    .update();
        }
        return removed.size();
    }

    /** Kept on a record under legal hold, but it may name another patient: nobody is shown it. */
    private static String name(ResultSet row) throws SQLException {
        return DocumentState.REMOVED.name().equals(row.getString("state")) ? "" : row.getString("name");
    }

    static AttachedDocument document(ResultSet row) throws SQLException {
        return new AttachedDocument(
                new DocumentId(row.getObject("id", UUID.class)),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                Codes.required(row, "kind", DocumentKind.class),
                Codes.required(row, "type", FileType.class),
                name(row),
                row.getInt("size"),
                row.getInt("pages"),
                row.getInt("previews"),
                row.getString("sha256"),
                Codes.required(row, "state", DocumentState.class),
                requiredInstant(row, "attached_at"),
                row.getString("attached_by"),
                Codes.required(row, "attached_role", Role.class),
                Optional.ofNullable(row.getString("removed_by")),
                row.getBoolean("with_further_report"));
    }
}
