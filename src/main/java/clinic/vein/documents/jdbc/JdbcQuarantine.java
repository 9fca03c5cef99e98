package clinic.vein.documents.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.documents.AttachedDocument;
import clinic.vein.documents.DocumentId;
import clinic.vein.documents.Quarantine;
import clinic.vein.documents.file.Preview;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcQuarantine implements Quarantine {

    private final JdbcClient jdbc;

    JdbcQuarantine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<AttachedDocument> claim(Instant now, Instant again) {
        return jdbc.sql("""
                        update clinic.document set next_attempt_at = :again, attempts = attempts + 1
                        where id = (select id from clinic.document
                                    where state = 'QUARANTINED' and next_attempt_at <= :now
                                    order by next_attempt_at limit 1 for update skip locked)
                        returning *""")
                .param("now", time(now))
                .param("again", time(again))
                .query((row, number) -> JdbcDocuments.document(row))
                .optional();
    }

    @Override
    public Standing standing(Instant now) {
        return jdbc.sql("""
                        select coalesce((select extract(epoch from :now - min(attached_at)) from clinic.document
                                         where state = 'QUARANTINED'), 0)::bigint as oldest_seconds,
                               (select count(*) from clinic.document where state = 'INFECTED') as infected""").param("now", time(now)).query(Standing.class).single();
    }

    @Override
    public int drawing(DocumentId id) {
        return jdbc.sql("update clinic.document set drawings = drawings + 1 where id = :id returning drawings")
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean release(DocumentId id, List<Preview> previews, Instant at) {
        int released = jdbc.sql("""
                        update clinic.document set state = 'AVAILABLE', settled_at = :at, previews = :previews
                        where id = :id and state = 'QUARANTINED'""")
                .param("id", id.value())
                .param("at", time(at))
                .param("previews", previews.size())
                .update();
        for (int page = 1; released == 1 && page <= previews.size(); page++) {
            Preview preview = previews.get(page - 1);
            jdbc.sql("""
                            insert into clinic.document_preview (document_id, page, type, content)
                            values (:id, :page, :type, :content)""")
                    .param("id", id.value())
                    .param("page", page)
                    .param("type", preview.type().name())
                    .param("content", preview.content())
                    .update();
        }
        return released == 1;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean refuse(DocumentId id, String virus, Instant at) {
        int refused = jdbc.sql("""
                        update clinic.document set state = 'INFECTED', settled_at = :at, virus = :virus
                        where id = :id and state in ('QUARANTINED', 'AVAILABLE')""")
                .param("id", id.value())
                .param("at", time(at))
                .param("virus", virus)
                .update();
        if (refused == 1) {
            jdbc.sql("delete from clinic.document_preview where document_id = :id")
                    .param("id", id.value())
                    .update();
            jdbc.sql("delete from clinic.document_file where document_id = :id")
                    .param("id", id.value())
                    .update();
        }
        return refused == 1;
    }
}
