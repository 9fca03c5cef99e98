package clinic.vein.vascular.followup.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.carefixture.CareDatabase;
import clinic.vein.carefixture.SomeReferral;
import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.Beside;
import clinic.vein.vascular.followup.Recall;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcRecallsTest {

    private static final LocalDate DUE_ON = LocalDate.of(2026, 9, 13);
    private final JdbcRecalls recalls = new JdbcRecalls(CareDatabase.jdbc());
    private final ReferralId patient = CareDatabase.keep(SomeReferral.of("Anna", "Kim"));

    @Test
    void a_recall_is_due_from_its_day_on() {
        UUID id = planned();
        assertThat(recalls.due(DUE_ON.minusDays(1))).doesNotContain(id);
        assertThat(recalls.due(DUE_ON)).contains(id);
        recalls.start(id, SomeReferral.RECEIVED_AT);
        assertThat(recalls.due(DUE_ON)).doesNotContain(id);
    }

    @Test
    void what_one_instance_is_starting_another_passes_over_without_waiting() {
        UUID id = planned();
        Optional<Recall> second = CareDatabase.inTransaction(() -> {
            assertThat(recalls.take(id)).isPresent();
            return Beside.get(() -> CareDatabase.inTransaction(() -> recalls.take(id)))
                    .join();
        });
        assertThat(second).isEmpty();
        assertThat(CareDatabase.inTransaction(() -> recalls.take(id))).isPresent();
    }

    private UUID planned() {
        recalls.plan(patient, 6, DUE_ON);
        return CareDatabase.jdbc()
                .sql("select id from clinic.recall where referral_id = :id")
                .param("id", patient.value())
                .query(UUID.class)
                .single();
    }
}
