package clinic.vein.kernel.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowParametersTest {

    record Seen(
            ReferralId id,
            Urgency urgency,
            Instant at,
            List<Urgency> others,
            Optional<ReferralId> before,
            String note) {}

    record Size(int length, String note) {}

    record Pair(String one, String other) {}

    private final ReferralId id = new ReferralId(new UUID(1, 2));
    private final Seen seen = new Seen(
            id,
            Urgency.URGENT,
            Instant.parse("2026-03-02T09:30:00Z"),
            List.of(Urgency.SOON, Urgency.ROUTINE),
            Optional.empty(),
            null);

    @Test
    void giveEachComponentAsTheDatabaseTakesIt() {
        RowParameters row = RowParameters.of(seen);

        assertThat(row.getValue("id")).isEqualTo(id.value());
        assertThat(row.getValue("urgency")).isEqualTo("URGENT");
        assertThat(row.getValue("at")).isEqualTo(OffsetDateTime.parse("2026-03-02T09:30:00Z"));
        assertThat(row.getValue("others")).isEqualTo(new String[] {"SOON", "ROUTINE"});
        assertThat(row.getValue("before")).isNull();
        assertThat(row.hasValue("note")).isTrue();
        assertThat(row.getValue("note")).isNull();
    }

    @Test
    void takeASingleValueBeforeAComponentAndTheFirstRecordBeforeTheNext() {
        RowParameters row = RowParameters.of(seen, new Size(7, "second")).and("urgency", Urgency.SOON);

        assertThat(row.getValue("urgency")).isEqualTo("SOON");
        assertThat(row.getValue("length")).isEqualTo(7);
        assertThat(row.getValue("note")).isNull();
    }

    @Test
    void knowNothingElse() {
        RowParameters row = RowParameters.of(seen);

        assertThat(row.hasValue("weight")).isFalse();
        assertThatThrownBy(() -> row.getValue("weight")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuseWhatIsNoValueOfAColumn() {
        RowParameters row = RowParameters.of().and("pair", new Pair("a", "b"));

        assertThatThrownBy(() -> row.getValue("pair")).isInstanceOf(IllegalArgumentException.class);
    }
}
