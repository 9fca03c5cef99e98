package clinic.vein.audit;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.carefixture.SettableClock;
import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldedRefusalsTest {

    private final List<String> rows = new ArrayList<>();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T10:00:00Z"));
    private String address = "192.0.2.1";
    private boolean away;

    private final AuditEvents events = new AuditEvents() {
        @Override
        public void add(Actor actor, AuditEntry entry) {
            add(actor, entry, address);
        }

        @Override
        public void add(Actor actor, AuditEntry entry, String from) {
            if (away) {
                throw new AuditUnavailable(new IllegalStateException("away"));
            }
            rows.add(actor.id() + " " + entry.subject() + " " + from);
        }

        @Override
        public List<Line> readers(ReferralId id, int limit, int offset) {
            return List.of();
        }
    };

    private final FoldedRefusals refusals = new FoldedRefusals(events, () -> address, clock);

    private void refuse(String account, int times) {
        for (int i = 0; i < times; i++) {
            refusals.add(
                    new Actor(account, Role.NURSE), AuditEntry.refused(AuditAction.ACCESS_DENIED, null, "GET /" + i));
        }
    }

    @Test
    void a_thousand_refusals_of_a_minute_are_twenty_rows_and_a_count() {
        refuse("nurse", 1_000);
        assertThat(rows).hasSize(20);
        address = "192.0.2.2";
        refuse("nurse", 1);
        refuse("other", 1);
        assertThat(rows).as("another address, another account").hasSize(22);
        clock.pass(Duration.ofMinutes(1));
        refusals.writeWhatIsOver();
        assertThat(rows).hasSize(23).endsWith("nurse 980 more within a minute 192.0.2.1");
        refuse("nurse", 1);
        assertThat(rows).as("the next minute begins anew").hasSize(24);
    }

    @Test
    void what_was_counted_is_written_when_the_application_stops() {
        refuse("nurse", 30);
        refusals.destroy();
        assertThat(rows).hasSize(21).endsWith("nurse 10 more within a minute 192.0.2.1");
    }

    @Test
    void many_strangers_are_counted_together() {
        for (int i = 0; i < 5_200; i++) {
            address = "2001:db8:" + Integer.toHexString(i) + "::1";
            refuse("unknown", 1);
        }
        assertThat(rows).hasSize(5_020);
    }

    @Test
    void what_was_counted_before_an_outage_is_written_after_it() {
        refuse("nurse", 30);
        away = true;
        clock.pass(Duration.ofMinutes(1));
        refusals.writeWhatIsOver();
        away = false;
        clock.pass(Duration.ofMinutes(1));
        refusals.writeWhatIsOver();
        assertThat(rows).hasSize(21).endsWith("nurse 10 more within a minute 192.0.2.1");
    }

    @Test
    void a_network_of_version_6_is_one_caller() {
        for (int i = 0; i < 40; i++) {
            address = "2001:db8:1:2::" + Integer.toHexString(i);
            refuse("unknown", 1);
        }
        assertThat(rows).hasSize(20);
    }
}
