package clinic.vein.scheduling.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.referral.Answer;
import clinic.vein.scheduling.Needs;
import clinic.vein.scheduling.PatientNeeds;
import clinic.vein.scheduling.SlotNeed;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNeeds implements Needs {

    private final JdbcClient jdbc;

    JdbcNeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<ReferralId, PatientNeeds> of(Collection<ReferralId> ids) {
        Map<ReferralId, PatientNeeds> known = new HashMap<>();
        if (ids.isEmpty()) {
            return known;
        }
        jdbc.sql("select referral_id, need, needed, language from clinic.needed where referral_id = any (:ids)")
                .param("ids", ids.stream().map(ReferralId::value).toArray(UUID[]::new))
                .query(row -> {
                    String language = row.getString("language");
                    PatientNeeds one = new PatientNeeds(
                            Map.of(Codes.required(row, "need", SlotNeed.class), Answer.of(row.getBoolean("needed"))),
                            language);
                    known.merge(new ReferralId(row.getObject("referral_id", UUID.class)), one, JdbcNeeds::both);
                });
        return known;
    }

    private static PatientNeeds both(PatientNeeds one, PatientNeeds other) {
        Map<SlotNeed, Answer> answers = new EnumMap<>(one.answers());
        answers.putAll(other.answers());
        return new PatientNeeds(answers, one.language() == null ? other.language() : one.language());
    }

    @Override
    public void say(ReferralId id, SlotNeed need, boolean needed, @Nullable String language, String by, Instant at) {
        jdbc.sql("""
                        insert into clinic.patient_need (referral_id, need, needed, language, said_at, said_by)
                        values (:referral, :need, :needed, :language, :at, :by)""")
                .param("referral", id.value())
                .param("need", need.name())
                .param("needed", needed)
                .param("language", language)
                .param("at", time(at))
                .param("by", by)
                .update();
    }
}
