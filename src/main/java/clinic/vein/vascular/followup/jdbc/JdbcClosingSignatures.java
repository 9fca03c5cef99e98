package clinic.vein.vascular.followup.jdbc;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.vascular.followup.ClosingSignatures;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcClosingSignatures implements ClosingSignatures {

    private final JdbcClient jdbc;

    JdbcClosingSignatures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(ReferralId id, @Nullable String remarks, Actor by, Instant at) {
        jdbc.sql("""
                        insert into clinic.closing_signature (referral_id, remarks, signed_by, role, signed_at)
                        values (:referral, :remarks, :by, :role, :at)""")
                .param("referral", id.value())
                .param("remarks", remarks)
                .param("by", by.id())
                .param("role", by.role().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Signed> find(ReferralId id) {
        return jdbc.sql("select remarks, signed_by, role from clinic.closing_signature where referral_id = :referral")
                .param("referral", id.value())
                .query((row, number) -> new Signed(
                        row.getString("remarks"),
                        new Actor(row.getString("signed_by"), Codes.required(row, "role", Role.class))))
                .optional();
    }
}
