package clinic.vein.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.checking.AddInformation;
import clinic.vein.intake.TakeInReport;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.privacy.EraseRecord;
import clinic.vein.privacy.KeptRecords;
import clinic.vein.privacy.OverrideReason;
import clinic.vein.referral.OtherOfPerson.Link;
import clinic.vein.referral.Patient.SexAtBirth;
import clinic.vein.referral.RecordDeath.Told;
import clinic.vein.referral.matching.Trait;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.Eventually;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.SomeReport;
import clinic.vein.testing.Submissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two referrals are said to be of one person, and it is taken back, with everything as before. */
@ClinicTest
class MergePatientsTest {

    private static final String ERROR = "{'outcome':'ENTERED_IN_ERROR','errorReason':'TEST_ENTRY'}";

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private MergePatients mergePatients;

    @Autowired
    private PartPatients partPatients;

    @Autowired
    private Persons persons;

    @Autowired
    private RecordDeath recordDeath;

    @Autowired
    private UndoEnding undoEnding;

    @Autowired
    private TakeInReport takeInReport;

    @Autowired
    private AddInformation addInformation;

    @Autowired
    private EraseRecord eraseRecord;

    @Autowired
    private KeptRecords keptRecords;

    @Autowired
    private Referrals referrals;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Merges merges;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    private ReferralId closed(ReferralReport report) {
        ReferralId id = driver.receive(report);
        driver.complete(id, "CheckReferral", "intake", ERROR);
        return id;
    }

    private ReferralId takeIn(ReferralReport report) {
        return driver.as("intake", () -> takeInReport.take(report)).referral();
    }

    @Test
    void what_is_reported_of_the_one_goes_to_the_open_referral_of_the_other_until_it_is_taken_back() {
        ReferralReport before = somebody();
        ReferralId closed = closed(before);
        ReferralId open = driver.receive(somebody());
        Referral was = referrals.get(open);

        assertThat(merge(closed, open).stands()).isTrue();

        assertThat(takeIn(before)).isEqualTo(open);
        assertThat(driver.as("intake", () -> addInformation.add(closed, "She rang about her appointment.")))
                .isEqualTo(open);
        assertThat(referrals.get(open).clockStart()).isEqualTo(was.clockStart());
        assertThat(referrals.get(open).report().patient())
                .isEqualTo(was.report().patient());
        assertThat(persons.others(referrals.get(open)))
                .extracting(other -> other.referral().id(), OtherOfPerson::link, OtherOfPerson::by)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(closed, Link.MERGED, "intake"));

        part(open, closed);

        assertThat(persons.all(referrals.get(open))).extracting(Referral::id).containsExactly(open);
        ReferralId anew = takeIn(before);
        assertThat(anew).isNotEqualTo(open);
        assertThat(referrals.follows(anew)).contains(closed);
        assertThat(driver.timeline(closed)).endsWith("MERGED", "MERGED");
        assertThat(driver.timeline(open)).contains("MERGED", "FURTHER_REPORT_RECEIVED", "INFORMATION_RECEIVED");
    }

    @Test
    void a_chain_is_one_person_and_splits_where_it_is_parted() {
        ReferralId a = closed(somebody());
        ReferralId b = closed(somebody());
        ReferralId c = closed(somebody());
        ReferralId d = closed(somebody());
        merge(a, b);
        merge(b, c);
        merge(d, c);
        assertThat(person(a)).containsExactlyInAnyOrder(a, b, c, d);
        assertThatThrownBy(() -> merge(a, d))
                .isInstanceOfSatisfying(
                        Overtaken.class,
                        overtaken -> assertThat(overtaken.reason()).contains("already"));
        assertThatThrownBy(() -> part(a, d)).isInstanceOf(Refused.class).hasMessageContaining("not.linked");

        part(c, b);

        assertThat(person(a)).containsExactlyInAnyOrder(a, b);
        assertThat(person(d)).containsExactlyInAnyOrder(c, d);
        merge(b, c);
        assertThat(person(d)).containsExactlyInAnyOrder(a, b, c, d);
    }

    @Test
    void what_contradicts_needs_a_second_person() {
        ReferralId one = closed(like(somebody(), "9434765919", SexAtBirth.FEMALE));
        ReferralId between = closed(somebody());
        ReferralId other = closed(like(somebody(), "9434765870", SexAtBirth.MALE));
        merge(one, between);

        Merge asked = merge(between, other);

        assertThat(asked.stands()).isFalse();
        assertThat(asked.contradicts()).containsExactlyInAnyOrder(Trait.IDENTIFIER, Trait.SEX_AT_BIRTH);
        assertThat(person(other)).containsExactly(other);
        assertThat(persons.others(referrals.get(other)))
                .extracting(OtherOfPerson::link)
                .containsExactly(Link.WAITS);
        assertThatThrownBy(() -> confirm("intake", other, between))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("same.person");
        assertThatThrownBy(() -> mergeAs("privacy", other, between))
                .isInstanceOfSatisfying(
                        Overtaken.class,
                        overtaken -> assertThat(overtaken.reason()).contains("intake"));

        confirm("privacy", other, between);

        assertThat(person(other)).containsExactlyInAnyOrder(one, between, other);
        assertThatThrownBy(() -> confirm("privacy", other, between))
                .isInstanceOfSatisfying(
                        Overtaken.class,
                        overtaken -> assertThat(overtaken.reason()).contains("privacy"));
        part(other, between);
        assertThatThrownBy(() -> confirm("privacy", other, between)).isInstanceOf(Refused.class);
        assertThat(person(other)).containsExactly(other);
    }

    @Test
    void two_dates_of_birth_need_a_second_person_even_where_day_and_month_may_be_swapped() {
        ReferralReport report = somebody();
        ReferralId one = closed(born(report, LocalDate.of(1970, 3, 12)));
        ReferralId other = closed(born(report, LocalDate.of(1970, 12, 3)));
        assertThat(merge(one, other).contradicts()).containsExactly(Trait.BIRTH_DATE);
        assertThat(person(one)).containsExactly(one);
    }

    @Test
    void twins_need_a_second_person_and_a_new_family_name_does_not() {
        ReferralReport report = somebody();
        ReferralId one = closed(report);
        assertThat(merge(one, closed(Reports.called(report, "Beth"))).contradicts())
                .containsExactly(Trait.GIVEN_NAME);
        assertThat(merge(one, closed(Reports.called(somebody(), "Carol"))).contradicts())
                .containsExactly(Trait.GIVEN_NAME, Trait.FAMILY_NAME);
        assertThat(merge(one, closed(Reports.called(somebody(), "Ann Mary"))).stands())
                .isTrue();
        assertThat(merge(one, closed(somebody())).stands()).isTrue();
    }

    @Test
    void what_cannot_be_is_said_with_who_did_what() {
        ReferralId one = closed(somebody());
        ReferralId other = closed(somebody());
        ReferralId gone = closed(somebody());
        String reference = reference(gone);
        driver.as("privacy", () -> eraseRecord.onRequest(gone, OverrideReason.CONSENT_WITHDRAWN));

        assertThatThrownBy(() -> merge(one, one)).isInstanceOf(Refused.class).hasMessageContaining("same.referral");
        assertThatThrownBy(() -> mergeWith(one, reference))
                .isInstanceOfSatisfying(
                        Overtaken.class,
                        overtaken -> assertThat(overtaken.reason()).contains("erased (privacy,"));
        assertThatThrownBy(() -> mergeWith(one, "VC-2222-2222")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> driver.as("intake", () -> mergePatients.merge(one, reference(other), "yes")))
                .isInstanceOf(Refused.class);
        merge(one, other);
        assertThatThrownBy(() -> merge(other, one))
                .isInstanceOfSatisfying(
                        Overtaken.class,
                        overtaken -> assertThat(overtaken.reason()).contains("of one person already (intake,"));
        part(one, other);
        part(one, other);
        assertThatThrownBy(() -> part(other, one))
                .isInstanceOfSatisfying(
                        Overtaken.class,
                        overtaken -> assertThat(overtaken.reason()).contains("intake has said already"));
    }

    @Test
    void of_two_at_once_one_is_told_who_was_faster() throws InterruptedException {
        ReferralId one = closed(somebody());
        ReferralId other = closed(somebody());
        ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
        List<Thread> both = Stream.of(true, false)
                .map(straight -> new Thread(() -> {
                    try {
                        Merge merge = straight ? merge(one, other) : merge(other, one);
                        told.add("merged " + merge.stands());
                    } catch (Overtaken overtaken) {
                        told.add(overtaken.code());
                    }
                }))
                .toList();
        both.forEach(Thread::start);
        for (Thread each : both) {
            each.join();
        }
        assertThat(told).containsExactlyInAnyOrder("merged true", "merged");
        assertThat(driver.timeline(one)).containsOnlyOnce("MERGED");
    }

    @Test
    void a_death_ends_all_of_the_person_and_is_undone_on_all() {
        ReferralId one = driver.receive(somebody());
        ReferralId between = closed(somebody());
        ReferralId other = driver.receive(somebody());
        merge(one, between);
        merge(between, other);
        assertThat(driver.state(one)).isEqualTo(ReferralState.CHECKING);
        assertThat(driver.state(other)).isEqualTo(ReferralState.CHECKING);
        assertThat(driver.messages(other).contains("person-asked")
                        || driver.messages(one).contains("person-asked"))
                .as("which one goes on is asked")
                .isTrue();

        record(one);

        assertThat(driver.state(other)).isEqualTo(ReferralState.DIED);
        assertThatThrownBy(() -> part(between, other))
                .isInstanceOfSatisfying(
                        Overtaken.class,
                        overtaken -> assertThat(overtaken.reason()).contains("recorded by intake"));
        undo(other);
        assertThat(driver.state(one)).isEqualTo(ReferralState.CHECKING);
        assertThat(driver.state(other)).isEqualTo(ReferralState.CHECKING);
        assertThat(toPatient(other)).containsOnly("FAILED");
        part(between, other);
        assertThat(person(other)).containsExactly(other);
    }

    @Test
    void who_is_merged_with_somebody_who_died_hears_nothing_until_it_is_taken_back() {
        ReferralId dead = driver.receive(somebody());
        record(dead);
        ReferralId open = driver.receive(somebody());
        assertThat(toPatient(open)).containsOnly("WAITING");

        merge(open, dead);

        assertThat(toPatient(open)).containsOnly("HELD");
        assertThat(driver.messages(open)).contains("person-asked");
        assertThat(driver.state(open)).as("no rule closes it").isEqualTo(ReferralState.CHECKING);
        assertThatThrownBy(() -> driver.complete(open, "CheckReferral", "intake", Submissions.COMPLETE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("recorded.as.died");
        assertThatThrownBy(() -> driver.complete(
                        open,
                        "CheckReferral",
                        "intake",
                        Submissions.COMPLETE.replaceFirst("\\{", "{'anotherPersonThan':['" + reference(dead) + "'],")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("anotherPersonThan: merged");

        part(open, dead);

        assertThat(toPatient(open)).containsOnly("FAILED");
        driver.complete(open, "CheckReferral", "intake", Submissions.COMPLETE);
        assertThat(driver.openTasks(open)).containsExactly("ReviewReferral");
    }

    @Test
    void nobody_is_recalled_who_turned_out_to_have_died() {
        ReferralId completed = care.treated();
        driver.pass(completed, Duration.ofDays(8));
        driver.complete(completed, "CheckRecovery", "nurse", CareDriver.RECOVERED);
        driver.pass(completed, Duration.ofDays(42));
        driver.complete(completed, "ReviewOutcome", "vascular", CareDriver.BETTER);
        driver.complete(completed, "SignClosingLetter", "vascular", CareDriver.SIGNED);
        ReferralId dead = driver.receive(Reports.called(
                somebody(), referrals.get(completed).report().patient().givenName()));
        record(dead);
        merge(dead, completed);
        driver.pass(completed, Duration.ofDays(200));
        care.startDueRecalls();
        assertThat(driver.openTasks(completed)).isEmpty();

        part(dead, completed);
        care.startDueRecalls();
        assertThat(driver.openTasks(completed)).containsExactly("MakeRecall");
    }

    @Test
    void a_death_asks_about_whoever_may_be_the_same_person() {
        ReferralReport report = somebody();
        ReferralId dead = driver.receive(report);
        ReferralId perhaps = driver.receive(SomeReport.like(report)
                .of(patient ->
                        patient.phone("07700 900321").email(null).address(null).practice(null))
                .done());

        record(dead);

        assertThat(driver.state(perhaps)).isEqualTo(ReferralState.CHECKING);
        assertThat(bodies(dead)).anyMatch(body -> body.contains("may be the same person"));
        assertThat(persons.perhaps(referrals.get(dead)).shown())
                .extracting(Referral::id)
                .containsExactly(perhaps);
    }

    @Test
    void erasing_the_one_between_leaves_one_person_and_needed_records_stay() {
        ReferralId a = closed(somebody());
        ReferralId b = closed(somebody());
        ReferralId c = closed(somebody());
        merge(a, b);
        merge(b, c);
        driver.as("privacy", () -> eraseRecord.onRequest(b, OverrideReason.CONSENT_WITHDRAWN));

        assertThat(person(a)).containsExactlyInAnyOrder(a, c);
        driver.pass(c, Duration.ofDays(4000));
        driver.as("physician", () -> addInformation.add(c, "She rang and asked for her letter."));
        assertThat(keptRecords.find(a).orElseThrow().lastContact())
                .isEqualTo(keptRecords.find(c).orElseThrow().lastContact());
        part(a, c);
        assertThat(person(a)).containsExactly(a);
    }

    @Test
    void whatever_else_links_two_counts_no_more_either_once_they_are_parted() {
        ReferralId one = closed(somebody());
        ReferralId other = driver.receive(somebody());
        merge(one, other);
        driver.complete(other, "CheckReferral", "intake", Submissions.COMPLETE.replaceFirst("\\{", sameAs(one)));

        part(one, other);

        assertThat(person(one)).containsExactly(one);
        assertThat(person(other)).containsExactly(other);
    }

    @Test
    void a_merge_is_not_taken_back_for_nothing_while_others_stand_between() {
        ReferralId one = closed(somebody());
        ReferralId between = closed(somebody());
        ReferralId other = driver.receive(somebody());
        merge(one, other);
        merge(between, one);
        driver.complete(other, "CheckReferral", "intake", Submissions.COMPLETE.replaceFirst("\\{", sameAs(between)));

        assertThatThrownBy(() -> part(one, other)).isInstanceOf(Refused.class).hasMessageContaining("not.linked");
        assertThat(persons.others(referrals.get(one)))
                .extracting(OtherOfPerson::link)
                .containsOnly(Link.MERGED);
        part(other, between);
        part(one, other);
        assertThat(person(other)).containsExactly(other);
    }

    @Test
    void a_death_waits_for_who_joins_persons_at_that_moment() throws InterruptedException {
        ReferralId one = driver.receive(somebody());
        ReferralId other = driver.receive(somebody());
        Thread death = new Thread(() -> record(one));
        transaction.executeWithoutResult(status -> {
            merge(one, other);
            death.start();
            Eventually.awaitBlocked(jdbc, 1, () -> !death.isAlive());
        });
        death.join();

        assertThat(driver.state(one)).isEqualTo(ReferralState.DIED);
        assertThat(driver.state(other)).isEqualTo(ReferralState.DIED);
    }

    private String sameAs(ReferralId id) {
        return "{'samePersonAs':'" + reference(id) + "',";
    }

    @Test
    void erasing_the_one_between_joins_nobody_of_whom_somebody_said_that_they_are_two() {
        ReferralId a = closed(somebody());
        ReferralId b = closed(somebody());
        ReferralId c = closed(somebody());
        ReferralId d = closed(somebody());
        part(a, c);
        merge(a, b);
        merge(b, c);
        merge(d, b);
        driver.as("privacy", () -> eraseRecord.onRequest(b, OverrideReason.CONSENT_WITHDRAWN));

        assertThat(person(a)).containsExactlyInAnyOrder(a, d);
        assertThat(person(c)).containsExactlyInAnyOrder(c, d);
    }

    @Test
    void erasing_leaves_who_was_merged_with_what_the_erased_one_followed() {
        ReferralReport report = somebody();
        ReferralId before = closed(report);
        driver.pass(before, Duration.ofMinutes(1));
        ReferralId erased = closed(report);
        assertThat(referrals.follows(erased)).contains(before);
        ReferralId merged = closed(somebody());
        merge(merged, erased);
        driver.as("privacy", () -> eraseRecord.onRequest(erased, OverrideReason.CONSENT_WITHDRAWN));

        assertThat(person(merged)).containsExactlyInAnyOrder(merged, before);
    }

    @Test
    void erasing_joins_nobody_with_what_the_erased_one_turned_out_not_to_follow() {
        ReferralReport report = somebody();
        ReferralId before = closed(report);
        driver.pass(before, Duration.ofMinutes(1));
        ReferralId erased = closed(report);
        part(erased, before);
        ReferralId merged = closed(somebody());
        merge(merged, erased);
        driver.as("privacy", () -> eraseRecord.onRequest(erased, OverrideReason.CONSENT_WITHDRAWN));

        assertThat(person(merged)).containsExactly(merged);
    }

    @Test
    void erasing_joins_nobody_who_turned_out_not_to_follow_with_what_the_erased_one_followed() {
        ReferralReport report = somebody();
        ReferralId before = closed(report);
        driver.pass(before, Duration.ofMinutes(1));
        ReferralId erased = closed(report);
        driver.pass(erased, Duration.ofMinutes(1));
        ReferralId twin = closed(report);
        assertThat(referrals.follows(twin)).contains(erased);
        part(twin, erased);
        driver.as("privacy", () -> eraseRecord.onRequest(erased, OverrideReason.CONSENT_WITHDRAWN));

        assertThat(person(twin)).containsExactly(twin);
    }

    /** Each is reported with another family name, as people marry. */
    @Test
    void erasing_the_one_between_joins_those_whose_own_merge_waits_for_its_second_person() {
        ReferralId a = closed(like(somebody(), "9990001014", SexAtBirth.FEMALE));
        ReferralId b = closed(somebody());
        ReferralId c = closed(like(somebody(), "9990001022", SexAtBirth.MALE));
        assertThat(merge(a, c).stands()).isFalse();
        Stream.of(a, c).forEach(each -> {
            if (!merge(each, b).stands()) {
                confirm("privacy", each, b);
            }
        });
        assertThat(person(a)).containsExactlyInAnyOrder(a, b, c);
        driver.as("privacy", () -> eraseRecord.onRequest(b, OverrideReason.CONSENT_WITHDRAWN));

        assertThat(person(a)).containsExactlyInAnyOrder(a, c);
    }

    /** Who joins persons comes one after the other, the check included: else each would miss what the other says. */
    @Test
    void reception_does_not_say_who_is_who_while_somebody_joins_persons() throws InterruptedException {
        ReferralId one = closed(somebody());
        ReferralId other = driver.receive(somebody());
        merge(one, other);
        String same = Submissions.COMPLETE.replaceFirst("\\{", sameAs(one));
        ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
        transaction.executeWithoutResult(status -> {
            merges.takeTurn();
            Thread check = new Thread(() -> {
                try {
                    driver.complete(other, "CheckReferral", "intake", same);
                    told.add("said");
                } catch (Refused refused) {
                    refused.violations().forEach(each -> told.add(each.code()));
                }
            });
            check.start();
            Eventually.awaitBlocked(jdbc, 1, () -> !check.isAlive());
            assertThat(check.isAlive()).as("waits for us").isFalse();
        });
        assertThat(told).containsExactly("changed.meanwhile");
        assertThat(driver.openTasks(other)).containsExactly("CheckReferral");

        driver.complete(other, "CheckReferral", "intake", same);
        assertThat(driver.timeline(other)).contains("IDENTITY_ANSWERED");
    }

    private static ReferralReport somebody() {
        return Reports.called(Reports.dual(), "Ann");
    }

    private static ReferralReport born(ReferralReport report, LocalDate birthDate) {
        return SomeReport.like(report).of(patient -> patient.born(birthDate)).done();
    }

    /** Of another number and sex. */
    private static ReferralReport like(ReferralReport report, String nhsNumber, SexAtBirth sex) {
        return SomeReport.like(report)
                .of(patient -> patient.sex(sex).numbered("urn:nhs", nhsNumber))
                .done();
    }

    private Merge merge(ReferralId id, ReferralId other) {
        return mergeAs("intake", id, other);
    }

    private Merge mergeAs(String who, ReferralId id, ReferralId other) {
        return driver.as(who, () -> mergePatients.merge(id, reference(other), "She said so on the telephone"));
    }

    private void mergeWith(ReferralId id, String reference) {
        driver.as("intake", () -> mergePatients.merge(id, reference, "She said so on the telephone"));
    }

    private void confirm(String who, ReferralId id, ReferralId other) {
        driver.as(who, () -> {
            mergePatients.confirm(id, reference(other));
            return null;
        });
    }

    private void part(ReferralId id, ReferralId other) {
        driver.as("intake", () -> {
            partPatients.part(id, reference(other), "They are sisters, she says");
            return null;
        });
    }

    private List<ReferralId> person(ReferralId id) {
        return persons.all(referrals.get(id)).stream().map(Referral::id).toList();
    }

    private String reference(ReferralId id) {
        return referrals.get(id).reference().value();
    }

    private void record(ReferralId id) {
        driver.as(
                "intake",
                () -> recordDeath.record(id, new Told("2026-03-03", DeathSource.FAMILY, "Her daughter", true)));
    }

    private void undo(ReferralId id) {
        driver.as("intake", () -> {
            undoEnding.ask(id, "The patient rang and is well");
            return null;
        });
        driver.as("nurse", () -> {
            undoEnding.confirm(id);
            return null;
        });
    }

    private List<String> toPatient(ReferralId id) {
        return jdbc.sql("select state from clinic.message where referral_id = :id and recipient = 'PATIENT'")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private List<String> bodies(ReferralId id) {
        return jdbc.sql("select body from clinic.message where referral_id = :id and recipient = 'STAFF'")
                .param("id", id.value())
                .query(String.class)
                .list();
    }
}
