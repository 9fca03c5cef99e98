package clinic.vein.vascular.followup.jdbc;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.kernel.sql.JsonColumn;
import clinic.vein.vascular.followup.ClosingSignatures;
import clinic.vein.vascular.followup.LetterCorrection;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcClosingSignatures implements ClosingSignatures {

    private final JdbcClient jdbc;
    private final JsonColumn<List<LetterCorrection>> corrections;

    JdbcClosingSignatures(JdbcClient jdbc, ObjectMapper mapper) {
        this.jdbc = jdbc;
        this.corrections = new JsonColumn<>(mapper, "corrections", new TypeReference<>() {});
    }

    @Override
    public void add(ReferralId id, @Nullable String remarks, List<LetterCorrection> corrected, Actor by, Instant at) {
        jdbc.sql("""
                        insert into clinic.closing_signature (referral_id, remarks, corrections, signed_by, role, signed_at)
                        values (:referral, :remarks, cast(:corrections as jsonb), :by, :role, :at)""")
                .param("referral", id.value())
                .param("remarks", remarks)
                .param("corrections", corrected.isEmpty() ? null : corrections.write(corrected))
                .param("by", by.id())
                .param("role", by.role().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Signed> find(ReferralId id) {
        return jdbc.sql("""
                        select remarks, corrections, signed_by, role from clinic.closing_signature
                        where referral_id = :referral""")
                .param("referral", id.value())
                .query((row, number) -> new Signed(
                        row.getString("remarks"),
                        Optional.ofNullable(corrections.read(row)).orElse(List.of()),
                        new Actor(row.getString("signed_by"), Codes.required(row, "role", Role.class))))
                .optional();
    }
}
