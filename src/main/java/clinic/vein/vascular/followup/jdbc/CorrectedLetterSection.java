package clinic.vein.vascular.followup.jdbc;

import clinic.vein.kernel.Language;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.process.CaseFileSection;
import clinic.vein.vascular.followup.LetterPart;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What whoever signed the closing letter said otherwise than the record, before and after. */
@Repository
class CorrectedLetterSection implements CaseFileSection {

    private final JdbcClient jdbc;

    CorrectedLetterSection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(LetterPart part, Language language, String before, String after, String by, Instant at) {}

    @Override
    public String name() {
        return "letterCorrections";
    }

    @Override
    public Object read(ReferralId id) {
        return jdbc.sql("""
                        select said.part, said.language, said.before, said.after, signed_by, signed_at
                        from clinic.closing_signature,
                             jsonb_to_recordset(corrections) as said(part text, language text, before text, after text)
                        where referral_id = :id""")
                .param("id", id.value())
                .query((row, number) -> new Line(
                        Codes.required(row, "part", LetterPart.class),
                        new Language(row.getString("language")),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("signed_by"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
