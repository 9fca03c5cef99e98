package clinic.vein.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Pathway;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class SentOnceTest {

    private final SentOnce once = new SentOnce();

    @Test
    void the_second_click_waits_for_the_receipt_of_the_first() throws Exception {
        ReferForm form = form("stamp-1", "Quill");
        assertThat(once.turn(form).first()).isTrue();
        CompletableFuture<SentOnce.Turn> second =
                CompletableFuture.supplyAsync(() -> once.turn(form("stamp-1", "Quill")));

        once.received(form, receipt("VC-1"));
        once.end(form);

        assertThat(second.get(10, TimeUnit.SECONDS).receipt())
                .map(Receipt::reference)
                .contains("VC-1");
        assertThat(once.turn(form).receipt()).as("and whoever comes later").isPresent();
    }

    @Test
    void somebody_else_on_the_same_form_is_not_taken_for_the_first() {
        ReferForm form = form("stamp-1", "Quill");
        assertThat(once.turn(form).first()).isTrue();
        once.received(form, receipt("VC-1"));

        SentOnce.Turn other = once.turn(form("stamp-1", "Feather"));

        assertThat(other.first()).isFalse();
        assertThat(other.receipt()).isEmpty();
    }

    @Test
    void what_was_refused_can_be_sent_again() {
        ReferForm form = form("stamp-1", "Quill");
        assertThat(once.turn(form).first()).isTrue();
        once.end(form);

        assertThat(once.turn(form("stamp-1", "Corrected")).first()).isTrue();
    }

    private static ReferForm form(String stamp, String familyName) {
        LinkedMultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add(ReferForm.STAMP, stamp);
        typed.add("patient.familyName", familyName);
        return ReferForm.of(typed);
    }

    private static Receipt receipt(String reference) {
        Instant now = Instant.parse("2026-03-04T09:00:00Z");
        return new Receipt("stamp-1", reference, RedFlagNotice.NONE, true, Pathway.DUAL, false, now, now);
    }
}
