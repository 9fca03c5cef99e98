package clinic.vein.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.demo.Reception;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.links.LinkPurpose;
import clinic.vein.process.CareTask;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.WithdrawReferral;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.scheduling.OfferFreedTimes;
import clinic.vein.scheduling.OfferSlots;
import clinic.vein.scheduling.Slot;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.LinksInHand;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.StandingClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many want one time: one has it, and each of the others is told so and loses nothing. */
@ClinicTest
class OneFreedSlotTest {

    private static final int PATIENTS = 20;
    private static final int RECEPTIONISTS = 5;

    private static final String BOOKED = "booked";
    private static final String TAKEN = "taken";

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private LinksInHand links;

    @Autowired
    private OfferSlots offerSlots;

    @Autowired
    private OfferFreedTimes offerFreedTimes;

    @Autowired
    private WithdrawReferral withdrawReferral;

    @Autowired
    private StandingClock clock;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @AfterEach
    void andLetsTheTimeGo() {
        clock.go();
    }

    @Test
    void twenty_patients_and_five_receptionists_want_it() throws Exception {
        driver.begin();
        clock.stand(driver.now());
        care.openSlots();
        List<ReferralId> patients = new ArrayList<>();
        for (int i = 0; i < PATIENTS; i++) {
            ReferralId id = care.approved();
            driver.complete(
                    id, Reception.books(CareTask.BOOK_ASSESSMENT, free(id).id().value()));
            patients.add(id);
        }
        Slot wanted = free(patients.get(0));
        CyclicBarrier together = new CyclicBarrier(PATIENTS + RECEPTIONISTS);
        List<Callable<String>> all = new ArrayList<>();
        for (ReferralId id : patients) {
            PatientAtALink patient = new PatientAtALink(port, links.of(id, LinkPurpose.MOVE_APPOINTMENT));
            String page = patient.open();
            all.add(() -> {
                together.await();
                return answer(patient.send(page, "slot=" + wanted.id().value()));
            });
        }
        for (int i = 0; i < RECEPTIONISTS; i++) {
            ReferralId id = care.approved();
            all.add(() -> {
                together.await();
                return book(id, wanted);
            });
        }
        ExecutorService everybody = Executors.newFixedThreadPool(all.size());
        List<String> answers = new ArrayList<>();
        try {
            for (Future<String> each : everybody.invokeAll(all)) {
                answers.add(each.get());
            }
        } finally {
            everybody.shutdownNow();
        }
        assertThat(answers).containsOnly(BOOKED, TAKEN).containsOnlyOnce(BOOKED);
        assertThat(jdbc.sql("select count(*) from clinic.booking where slot_id = :slot and state = 'BOOKED'")
                        .param("slot", wanted.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(patients).allSatisfy(id -> assertThat(care.openBookings(id)).isEqualTo(1));
    }

    @Test
    void it_is_offered_to_those_who_wait_longest_and_who_answers_first_has_it() throws Exception {
        nothingElseWasGivenBack();
        List<ReferralId> longest = new ArrayList<>();
        for (String day : List.of("2025-06-02", "2025-06-03")) {
            driver.begin(Instant.parse(day + "T09:00:00Z"));
            longest.add(care.approved());
        }
        driver.begin();
        clock.stand(driver.now());
        care.openSlots();
        ReferralId booked = care.approved();
        Slot slot = free(booked);
        driver.complete(
                booked, Reception.books(CareTask.BOOK_ASSESSMENT, slot.id().value()));
        new PatientAtALink(port, links.of(booked, LinkPurpose.CANCEL_APPOINTMENT)).openAndSend();

        offeredByTwoNodes();
        assertThat(jdbc.sql(
                                "select count(*) from clinic.patient_link where subject = :slot and purpose = 'OFFERED_TIME'")
                        .param("slot", slot.id().value())
                        .query(Integer.class)
                        .single())
                .isBetween(2, 5);
        assertThat(driver.messages(booked)).as("who gave it back").doesNotContain("time-offered");
        assertThat(offerFreedTimes.offer()).as("one offer at a time").isZero();
        assertThat(longest).allSatisfy(id -> assertThat(driver.messages(id)).contains("time-offered"));
        PatientAtALink slow = new PatientAtALink(port, links.of(longest.get(0), LinkPurpose.OFFERED_TIME));
        String page = slow.open();
        assertThat(new PatientAtALink(port, links.of(longest.get(1), LinkPurpose.OFFERED_TIME)).openAndSend())
                .contains("It is yours");
        assertThat(slow.send(page).body()).contains("Somebody else was faster");

        assertThat(driver.state(longest.get(1))).isEqualTo(ReferralState.BOOKED);
        assertThat(driver.openTasks(longest.get(1))).containsExactly("RecordArrival");
        assertThat(driver.openTasks(longest.get(0))).containsExactly("BookAssessment");
        assertThat(jdbc.sql("select referral_id from clinic.booking where slot_id = :slot and state = 'BOOKED'")
                        .param("slot", slot.id().value())
                        .query(UUID.class)
                        .single())
                .isEqualTo(longest.get(1).value());
        longest.forEach(id -> driver.as("intake", () -> {
            withdrawReferral.withdraw(id, "So that nobody waits longer in other tests");
            return null;
        }));
    }

    @Test
    void a_freed_session_is_offered_to_those_whose_course_allows_it_and_to_nobody_else() {
        nothingElseWasGivenBack();
        driver.begin(Instant.parse("2025-05-05T09:00:00Z"));
        // Longer than whoever other tests have left behind.
        ReferralId waits = care.consented(1);
        driver.begin();
        ReferralId booked = care.consented(1);
        ReferralId tooSoon = care.consented(2);
        // However much of the calendar other tests have taken.
        care.sessionAndNoOtherFor(tooSoon, 90);
        clock.stand(driver.now());
        care.openSlots();
        Slot slot = offerSlots
                .soonest(booked, Purpose.SESSION, driver.now().plus(Duration.ofDays(3)))
                .orElseThrow();
        driver.complete(booked, Reception.books(CareTask.BOOK_SESSION, slot.id().value()));
        new PatientAtALink(port, links.of(booked, LinkPurpose.CANCEL_APPOINTMENT)).openAndSend();

        offerFreedTimes.offer();

        assertThat(driver.messages(waits)).contains("time-offered");
        assertThat(driver.messages(tooSoon)).as("too near to the last").doesNotContain("time-offered");
        assertThat(driver.messages(booked)).doesNotContain("time-offered");
        assertThat(new PatientAtALink(port, links.of(waits, LinkPurpose.OFFERED_TIME)).openAndSend())
                .contains("It is yours");
        assertThat(driver.openTasks(waits)).containsExactly("RecordSessionArrival");
        assertThat(care.openBookings(waits)).isOne();
    }

    /** By patients of other tests in the same database, whose times would be offered as well. */
    private void nothingElseWasGivenBack() {
        jdbc.sql("update clinic.booking set cancelled_by = 'CLINIC' where cancelled_by = 'PATIENT'")
                .update();
    }

    /** At once: no more are asked than one of them would ask. */
    private int offeredByTwoNodes() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Integer> node = () -> {
            together.await();
            return offerFreedTimes.offer();
        };
        try {
            int offered = 0;
            for (Future<Integer> each : nodes.invokeAll(List.of(node, node))) {
                offered += each.get();
            }
            return offered;
        } finally {
            nodes.shutdownNow();
        }
    }

    private Slot free(ReferralId id) {
        return offerSlots
                .soonest(id, Purpose.ASSESSMENT, driver.now().plus(Duration.ofDays(24)))
                .orElseThrow();
    }

    private static String answer(HttpResponse<String> page) {
        if (page.statusCode() == 200 && page.body().contains("The new time is booked")) {
            return BOOKED;
        }
        return page.statusCode() == 422 && page.body().contains("Somebody else was faster")
                ? TAKEN
                : page.statusCode() + page.body();
    }

    private String book(ReferralId id, Slot slot) {
        try {
            driver.complete(
                    id, Reception.books(CareTask.BOOK_ASSESSMENT, slot.id().value()));
            return BOOKED;
        } catch (Refused | Overtaken taken) {
            return TAKEN;
        }
    }
}
