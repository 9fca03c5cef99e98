package clinic.vein.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.Language;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.messaging.Said;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Staff note in which language a patient wants to be written to. */
@ClinicTest
class ChooseLanguageTest {

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private ChooseLanguage chooseLanguage;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Messages messages;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_next_message_is_in_it_and_the_audit_trail_says_who_chose() {
        driver.begin();
        ReferralId id = driver.receive(Reports.veinOnly());
        driver.as("intake", () -> {
            chooseLanguage.choose(id, "de");
            chooseLanguage.choose(id, "de");
            return null;
        });
        assertThat(referrals.get(id).report().patient().reads()).isEqualTo(new Language("de"));
        assertThat(jdbc.sql("""
                        select actor || ' ' || subject from clinic.audit_event
                        where referral_id = :id and subject like '%LANGUAGE%'""").param("id", id.value()).query(String.class).list())
                .containsExactly("intake LANGUAGE_CHANGED");
        transaction.executeWithoutResult(
                status -> messages.toPatient(id, MessageTemplate.RECALL, Map.of("scores", Said.asWritten("the link"))));
        assertThat(jdbc.sql("select subject from clinic.message where referral_id = :id order by position")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .containsExactly("We have received your referral", "Wie geht es Ihren Beinen?");
        assertThatThrownBy(() -> chooseLanguage.choose(id, "fr")).isInstanceOf(Refused.class);
    }
}
