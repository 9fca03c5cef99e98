package clinic.vein.messaging.jdbc;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.kernel.sql.RowParameters;
import clinic.vein.messaging.Letter;
import clinic.vein.messaging.LetterId;
import clinic.vein.messaging.LetterKind;
import clinic.vein.messaging.Letters;
import clinic.vein.messaging.Printed;
import clinic.vein.process.CaseFileSection;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLetters implements Letters, CaseFileSection {

    private final JdbcClient jdbc;

    JdbcLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(UUID id, OffsetDateTime at, String title, String url) {}

    @Override
    public void add(Letter letter) {
        jdbc.sql("""
                        insert into clinic.letter (id, referral_id, kind, title, pdf, whole, sha256, created_at, signed_by)
                        values (:id, :referral, :kind, :title, :pdf, :whole, :sha256, :createdAt, :signedBy)""")
                .paramSource(RowParameters.of(letter)
                        .and("pdf", letter.printed().pdf())
                        .and("whole", letter.printed().whole())
                        .and("sha256", sha256(letter.printed().pdf())))
                .update();
    }

    @Override
    public Optional<Letter> find(LetterId id) {
        return jdbc.sql("""
                        select referral_id, kind, title, pdf, whole, created_at, signed_by
                        from clinic.letter where id = :id""")
                .param("id", id.value())
                .query((row, number) -> new Letter(
                        id,
                        new ReferralId(row.getObject("referral_id", UUID.class)),
                        Codes.required(row, "kind", LetterKind.class),
                        row.getString("title"),
                        new Printed(row.getBytes("pdf"), row.getBoolean("whole")),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getString("signed_by")))
                .optional();
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public Object read(ReferralId id) {
        return jdbc.sql("""
                        select id, created_at as at, title, '/api/letters/' || id as url
                        from clinic.letter where referral_id = :id order by created_at, id""").param("id", id.value()).query(Line.class).list();
    }

    private static String sha256(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
