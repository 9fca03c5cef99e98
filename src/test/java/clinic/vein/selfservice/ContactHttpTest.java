package clinic.vein.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.links.LinkPurpose;
import clinic.vein.messaging.ContactWish;
import clinic.vein.messaging.KeepContactWishes;
import clinic.vein.referral.Referrals;
import clinic.vein.testing.Beside;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.LinksInHand;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Visitor;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A patient says how the clinic may write, and staff take back links that were sent. */
@ClinicTest
class ContactHttpTest {

    private static final String WRONG = "dateOfBirth.day=%d&dateOfBirth.month=02&dateOfBirth.year=1971";

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private LinksInHand links;

    @Autowired
    private KeepContactWishes wishes;

    @Autowired
    private Referrals referrals;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private ReferralId id;
    private Visitor staff;

    @BeforeEach
    void somebodyHasReported() {
        driver.begin();
        id = driver.receive(Reports.dual());
        staff = Visitor.signedIn(port, "intake");
    }

    private List<String> waiting() {
        return jdbc.sql("""
                        select channel from clinic.message
                        where referral_id = :id and recipient = 'PATIENT' and state = 'WAITING'""").param("id", id.value()).query(String.class).list();
    }

    /** Brought by a message that was asked for on the status page, where it is that. */
    private String of(ReferralId referral, LinkPurpose purpose) {
        if (purpose == LinkPurpose.CONTACT) {
            Visitor somebody = new Visitor(port);
            somebody.get("/status");
            somebody.post(
                    "/status",
                    "reference=" + referrals.get(referral).reference().value() + "&" + PatientAtALink.BIRTH
                            + "&step=CONTACT");
        }
        return links.of(referral, purpose);
    }

    @Test
    void a_patient_says_by_a_link_how_the_clinic_may_write_and_what_waits_goes_that_way() {
        PatientAtALink patient = new PatientAtALink(port, of(id, LinkPurpose.CONTACT));
        assertThat(waiting()).containsOnly("EMAIL");
        String page = patient.open();
        assertThat(page).contains("name=\"mail\"", "name=\"texts\"").doesNotContain("checked");
        assertThat(patient.send(page, "mail=no", "texts=no").statusCode()).isEqualTo(200);
        assertThat(wishes.of(id)).containsExactlyInAnyOrder(ContactWish.NO_MAIL, ContactWish.NO_TEXTS);
        assertThat(waiting()).containsOnly("LETTER");
        assertThat(driver.timeline(id)).endsWith("CONTACT_WISHED", "CONTACT_WISHED");
        assertThat(jdbc.sql("select distinct by from clinic.contact_consent where referral_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .hasSize(1);
    }

    @Test
    void a_refusal_holds_for_the_patients_next_referral_until_something_else_is_said_there() {
        ReferralId next = driver.receive(Reports.dual());
        jdbc.sql("update clinic.referral set follows = :first where id = :next")
                .param("first", id.value())
                .param("next", next.value())
                .update();
        assertThat(wayTo(next)).isEqualTo("EMAIL");

        staff.post("/enquiries/" + id + "/contact", "mail=NO_MAIL&texts=NO_TEXTS");
        assertThat(wayTo(next)).isEqualTo("LETTER");

        staff.post("/enquiries/" + next + "/contact", "mail=MAIL_WANTED&texts=");
        assertThat(wayTo(next)).isEqualTo("EMAIL");
        assertThat(wayTo(id)).isEqualTo("LETTER");
    }

    @Test
    void a_later_refusal_sends_what_waits_on_the_patients_other_referrals_another_way() {
        ReferralId next = driver.receive(Reports.dual());
        jdbc.sql("update clinic.referral set follows = :first where id = :next")
                .param("first", id.value())
                .param("next", next.value())
                .update();
        staff.post("/enquiries/" + next + "/contact", "mail=MAIL_WANTED&texts=");
        jdbc.sql("update clinic.message set state = 'WAITING', attempts = 0 where referral_id = :next")
                .param("next", next.value())
                .update();
        assertThat(waiting(next)).containsOnly("EMAIL");

        staff.post("/enquiries/" + id + "/contact", "mail=NO_MAIL&texts=NO_TEXTS");

        assertThat(wayTo(next)).as("said last, wherever").isEqualTo("LETTER");
        assertThat(waiting(next)).containsOnly("LETTER");
    }

    private List<String> waiting(ReferralId referral) {
        return jdbc.sql("""
                        select channel from clinic.message
                        where referral_id = :id and recipient = 'PATIENT' and state = 'WAITING'""").param("id", referral.value()).query(String.class).list();
    }

    private String wayTo(ReferralId referral) {
        return jdbc.sql("select clinic.channel_to_patient(:id, false, false)")
                .param("id", referral.value())
                .query(String.class)
                .single();
    }

    @Test
    void staff_write_down_what_a_patient_says_and_said_again_nothing_changes() {
        String page = "/enquiries/" + id + "/contact";
        assertThat(staff.get(page).body()).doesNotContain("checked");
        staff.post(page, "mail=NO_MAIL&texts=TEXTS_WANTED");
        staff.post(page, "mail=NO_MAIL&texts=TEXTS_WANTED");
        assertThat(wishes.of(id)).containsExactlyInAnyOrder(ContactWish.NO_MAIL, ContactWish.TEXTS_WANTED);
        assertThat(driver.timeline(id).stream().filter("CONTACT_WISHED"::equals))
                .hasSize(2);
        assertThat(waiting()).containsOnly("SMS");
        staff.post(page, "mail=MAIL_WANTED");
        assertThat(wishes.of(id)).containsExactlyInAnyOrder(ContactWish.MAIL_WANTED, ContactWish.TEXTS_WANTED);
        assertThat(waiting()).containsOnly("EMAIL");
        jdbc.sql(
                        "update clinic.message set state = 'FAILED', failure = 'BROKEN' where referral_id = :id and recipient = 'PATIENT'")
                .param("id", id.value())
                .update();
        staff.post(page, "mail=NO_MAIL&texts=NO_TEXTS");
        assertThat(waiting()).as("what reception has is not sent out by a wish").isEmpty();
        assertThat(json("/api/referrals/" + id + "/contact", "{\"wishes\":[null]}"))
                .isLessThan(500);
    }

    @Test
    void what_is_being_sent_this_moment_does_not_go_by_another_way_as_well() {
        jdbc.sql("""
                        update clinic.message set attempts = 1, next_attempt_at = now() + interval '100 years'
                        where referral_id = :id and recipient = 'PATIENT'""").param("id", id.value()).update();
        staff.post("/enquiries/" + id + "/contact", "mail=NO_MAIL&texts=TEXTS_WANTED");
        assertThat(waiting()).containsOnly("EMAIL");
    }

    @Test
    void staff_take_one_link_back_and_then_all_of_them() {
        String withdraw = of(id, LinkPurpose.WITHDRAW);
        String contact = of(id, LinkPurpose.CONTACT);
        UUID one = jdbc.sql("select id from clinic.patient_link where referral_id = :id and purpose = 'WITHDRAW'")
                .param("id", id.value())
                .query(UUID.class)
                .single();
        String page = "/enquiries/" + id + "/contact";
        assertThat(staff.get(page).body()).contains(one.toString());
        assertThat(staff.post(page + "/links", "link=" + one).statusCode()).isEqualTo(302);
        assertThat(typed(withdraw, PatientAtALink.BIRTH)).isEqualTo(422);
        assertThat(new PatientAtALink(port, contact).open()).contains("name=\"mail\"");
        assertThat(staff.post(page + "/links", "link=" + one).statusCode())
                .as("taken back before")
                .isEqualTo(409);
        assertThat(of(id, LinkPurpose.WITHDRAW))
                .as("a message that still waits has a new one")
                .isNotEqualTo(withdraw);
        assertThat(json("/api/referrals/" + id + "/links/revocation", "{\"link\":null}"))
                .isEqualTo(204);
        assertThat(typed(contact, PatientAtALink.BIRTH)).isEqualTo(422);
        assertThat(Visitor.json(staff.get("/api/referrals/" + id + "/contact")).path("links"))
                .isEmpty();
        assertThat(driver.timeline(id).stream().filter("LINKS_TAKEN_BACK"::equals))
                .hasSize(2);
    }

    @Test
    void a_link_of_another_referral_is_not_taken_back_by_its_id() {
        ReferralId other = driver.receive(Reports.dual());
        String theirs = of(other, LinkPurpose.CONTACT);
        UUID link = jdbc.sql("select id from clinic.patient_link where referral_id = :id and purpose = 'CONTACT'")
                .param("id", other.value())
                .query(UUID.class)
                .single();
        assertThat(json("/api/referrals/" + id + "/links/revocation", "{\"link\":\"" + link + "\"}"))
                .isEqualTo(409);
        assertThat(new PatientAtALink(port, theirs).open()).contains("name=\"mail\"");
    }

    /** Whoever guesses at many applications at once has no more tries than who guesses once after another. */
    @Test
    void wrong_dates_at_the_same_moment_are_counted_each() {
        String path = of(id, LinkPurpose.WITHDRAW);
        together(10, at -> typed(path, WRONG.formatted(at + 1)));
        assertThat(jdbc.sql("""
                                select wrong_birth_dates || ' ' || (revoked_at is not null) from clinic.patient_link
                                where referral_id = :id and purpose = 'WITHDRAW'""").param("id", id.value()).query(String.class).single())
                .isEqualTo("5 true");
        assertThat(jdbc.sql("""
                                select count(*) from clinic.audit_event
                                where referral_id = :id and action = 'STATUS_READ' and outcome = 'REFUSED'""").param("id", id.value()).query(Long.class).single())
                .isEqualTo(5);
    }

    /** Messages that go out, links that are taken back and patients who act lock the same links, in one order. */
    @Test
    void who_writes_links_out_and_who_takes_them_back_do_not_wait_for_each_other() {
        for (int round = 0; round < 5; round++) {
            ReferralId each = driver.receive(Reports.dual());
            String path = of(each, LinkPurpose.CONTACT);
            together(8, at -> {
                if (at % 2 == 0) {
                    links.of(each, LinkPurpose.WITHDRAW);
                } else if (at % 3 == 0) {
                    assertThat(json("/api/referrals/" + each + "/links/revocation", "{\"link\":null}"))
                            .isIn(204, 409);
                } else {
                    assertThat(typed(path, WRONG.formatted(at + 1))).isEqualTo(422);
                }
            });
        }
    }

    private void together(int many, java.util.function.IntConsumer what) {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            CyclicBarrier start = new CyclicBarrier(many);
            List<CompletableFuture<Void>> all = IntStream.range(0, many)
                    .mapToObj(at -> CompletableFuture.runAsync(
                            () -> {
                                try {
                                    start.await();
                                } catch (Exception notAllCame) {
                                    throw new IllegalStateException(notAllCame);
                                }
                                what.accept(at);
                            },
                            threads))
                    .toList();
            all.forEach(Beside::result);
        } finally {
            threads.shutdownNow();
        }
    }

    private int typed(String path, String birth) {
        Visitor somebody = new Visitor(port);
        somebody.get(path);
        return somebody.post(path, birth).statusCode();
    }

    private int json(String path, String body) {
        return staff.send(
                        path,
                        request -> staff.token(request.header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))))
                .statusCode();
    }
}
