package clinic.vein.referral.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.embedded.TestPostgres;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.Urgency;
import clinic.vein.process.CareTask;
import clinic.vein.process.ProcessTrouble;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows as releases before wrote them, in each form of each kind, and what is read of them afterwards. */
class TypedTimelineMigrationTest {

    private static final UUID OPEN = UUID.randomUUID();
    private static final UUID ERASED = UUID.randomUUID();

    private record Old(EventKind kind, String detail, TimelineEntry now) {}

    /** After the migration: no old row is of them. */
    private static final EnumSet<EventKind> MADE_SINCE = EnumSet.of(
            EventKind.PATHWAY_CHANGED,
            EventKind.FINDINGS_PASSED_OVER,
            EventKind.SEEN_TODAY,
            EventKind.IDENTITY_ANSWERED,
            EventKind.FURTHER_REPORT_RECEIVED,
            EventKind.TASK_GIVEN_BACK,
            EventKind.TASK_HANDED_ON,
            EventKind.MESSAGE_CAME_BACK,
            EventKind.ENDING_RECORDED,
            EventKind.DIED,
            EventKind.MESSAGE_HELD,
            EventKind.RECALL_CANCELLED,
            EventKind.UNDO_ASKED,
            EventKind.ENDING_UNDONE,
            EventKind.MERGED,
            EventKind.DOCUMENT_ATTACHED,
            EventKind.DOCUMENT_INFECTED,
            EventKind.DOCUMENT_REMOVED,
            EventKind.MEDICINE_LOOKED_UP,
            EventKind.TESTS_ANSWERED,
            EventKind.BOOKING_CONFIRMED,
            EventKind.PATIENT_CORRECTED,
            EventKind.CONTACT_WISHED,
            EventKind.SCORES_ASKED,
            EventKind.SCORES_ANSWERED,
            EventKind.LINKS_TAKEN_BACK,
            EventKind.OTHER_RELEASE,
            EventKind.TALKED,
            EventKind.TASK_DONE_FOR,
            EventKind.CAME_LATE,
            EventKind.DID_NOT_WAIT,
            EventKind.LETTER_CORRECTED);

    private static final List<Old> ROWS = new ArrayList<>();

    private static TestPostgres.Database database;
    private static HikariDataSource connections;
    private static JdbcClient owner;

    private static void row(String detail, TimelineEntry now) {
        ROWS.add(new Old(now.kind(), detail, now));
    }

    private static void kept(EventKind kind, String detail) {
        row(detail, new FormerEntry.NotedBefore(kind, detail));
    }

    private static void rowsOfTheWayToADecision() {
        row("SELF", new TriageEntry.Received(new Term("Source", "SELF")));
        row("DUAL, SOON", new TriageEntry.Triaged(Pathway.DUAL, Urgency.SOON));
        row("ADVICE, SAME_DAY", new TriageEntry.Triaged(Pathway.ADVICE, Urgency.SAME_DAY));
        row("SAME_DAY", new TriageEntry.RedFlagRaised(Urgency.SAME_DAY));
        row(null, new TriageEntry.RedFlagReported());
        row("COMPLICATION", new TriageEntry.RedFlagCleared(new Term("HandleRedFlag.Outcome", "COMPLICATION")));
        row("URGENT", new TriageEntry.UrgencyChanged(Urgency.URGENT));
        row(null, new ClosingEntry.SentToEmergency());
        row(null, new CheckEntry.CheckStarted());
        row("COMPLETE", new CheckEntry.Checked(new Term("CheckReferral.Outcome", "COMPLETE"), null));
        row(
                "ENTERED_IN_ERROR, WRONG_PATIENT",
                new CheckEntry.Checked(
                        new Term("CheckReferral.Outcome", "ENTERED_IN_ERROR"),
                        new Term("CheckReferral.ErrorReason", "WRONG_PATIENT")));
        row("", new CheckEntry.InformationRequested(List.of()));
        row(null, new CheckEntry.InformationRequested(List.of()));
        row(
                "BLOOD_TESTS, OTHER",
                new CheckEntry.InformationRequested(List.of(
                        new Term("CheckReferral.Missing", "BLOOD_TESTS"), new Term("CheckReferral.Missing", "OTHER"))));
        row(null, new CheckEntry.InformationReminded());
        row("ASK_AGAIN", new CheckEntry.InformationOverdue(new Term("ChaseInformation.Outcome", "ASK_AGAIN")));
        row(null, new CheckEntry.InformationReceived(false));
        row("by telephone", new CheckEntry.InformationReceived(true));
        row(null, new CheckEntry.ResultsArrived());
        row(null, new ReviewEntry.ReviewStarted());
        row("IRON", new ReviewEntry.CauseTreatmentStarted(List.of(new Term("ReviewSubmission.Cause", "IRON"))));
        row(
                "IRON, SLEEP_APNOEA",
                new ReviewEntry.CauseTreatmentStarted(List.of(
                        new Term("ReviewSubmission.Cause", "IRON"),
                        new Term("ReviewSubmission.Cause", "SLEEP_APNOEA"))));
        row(null, new ReviewEntry.Approved(false));
        row("to be booked again", new ReviewEntry.Approved(true));
        for (AdviceTable table : EnumSet.complementOf(EnumSet.of(AdviceTable.RED_FLAG))) {
            row(table.decision(), new ReviewEntry.Overridden(table));
        }
        for (DeclineReason reason : DeclineReason.values()) {
            row(reason.name(), new ClosingEntry.Declined(reason));
        }
        row("by triage", new ClosingEntry.ReturnedWithAdvice(ReturnedBy.TRIAGE));
        row("ReviewReferral", new ClosingEntry.ReturnedWithAdvice(ReturnedBy.REVIEW));
        row("TriageVeins", new ClosingEntry.ReturnedWithAdvice(ReturnedBy.VEIN_TRIAGE));
        row("DecideAfterNoShow", new ClosingEntry.ReturnedWithAdvice(ReturnedBy.AFTER_NO_SHOW));
        row(null, new ClosingEntry.Completed());
        row(null, new ClosingEntry.Withdrawn());
        row(null, new ClosingEntry.EnteredInError());
    }

    private static void rowsOfCare() {
        Term patient = new Term("Arrival.CancelledBy", "PATIENT");
        row("ASSESSMENT", new VisitEntry.Booked(Visit.assessment()));
        row("SESSION 1 of 3", new VisitEntry.Booked(Visit.session(1, 3)));
        row("ASSESSMENT PATIENT", new VisitEntry.BookingCancelled(Visit.assessment(), patient));
        row("SESSION 2 PATIENT", new VisitEntry.BookingCancelled(Visit.session(2), patient));
        row(
                "SESSION WITHDRAWN",
                new VisitEntry.BookingCancelled(Visit.of(Purpose.SESSION), new Term("ReferralState", "WITHDRAWN")));
        row("ASSESSMENT", new VisitEntry.Arrived(Visit.assessment()));
        row("SESSION 12", new VisitEntry.Arrived(Visit.session(12)));
        row("ASSESSMENT", new VisitEntry.NoShow(Visit.assessment()));
        row("SESSION 2", new VisitEntry.NoShow(Visit.session(2)));
        for (AssessmentDecision decision : AssessmentDecision.values()) {
            row(decision.name(), new TreatmentEntry.Assessed(decision));
        }
        row("Cooling-off days: 14", new TreatmentEntry.ConsentGiven(14));
        row(null, new TreatmentEntry.ConsentRefused());
        row(
                "FOAM_SCLEROTHERAPY, sessions planned: 2",
                new TreatmentEntry.TreatmentStarted(new Term("Modality", "FOAM_SCLEROTHERAPY"), 2));
        Term safe = new Term("SafetyCheck.Outcome", "SAFE");
        row("SAFE", new TreatmentEntry.SafetyChecked(safe, false));
        row("SAFE, relative contraindication overridden", new TreatmentEntry.SafetyChecked(safe, true));
        row("1 of 2", new TreatmentEntry.SessionRecorded(1, 2, List.of()));
        row("1 of 2, dose limit overridden", new TreatmentEntry.SessionRecorded(1, 2, List.of(AdviceTable.DOSE)));
        row(
                "10 of 12, dose limit overridden, contraindication overridden, least interval overridden",
                new TreatmentEntry.SessionRecorded(
                        10, 12, List.of(AdviceTable.DOSE, AdviceTable.CONTRAINDICATION, AdviceTable.INTERVAL)));
        Term matting = new Term("Complication", "MATTING");
        Term observe = new Term("ComplicationHandling.Action", "OBSERVE");
        row("MATTING", new TreatmentEntry.ComplicationRecorded(matting, null, null));
        row("MATTING, OBSERVE, resolved", new TreatmentEntry.ComplicationRecorded(matting, observe, true));
        row("MATTING, OBSERVE, not resolved", new TreatmentEntry.ComplicationRecorded(matting, observe, false));
        row("Sessions: 2 of 2", new TreatmentEntry.TreatmentFinished(2, 2));
        row("Sessions: 1 of 2", new TreatmentEntry.TreatmentStopped(1, 2));
        row("WELL", new FollowUpEntry.RecoveryChecked(false, List.of()));
        row("CONCERN", new FollowUpEntry.RecoveryChecked(true, List.of()));
        row(
                "CONCERN: SUSPECTED_STROKE, SUSPECTED_INFECTION",
                new FollowUpEntry.RecoveryChecked(
                        true,
                        List.of(
                                new Term("FollowUpRedFlags", "SUSPECTED_STROKE"),
                                new Term("FollowUpRedFlags", "SUSPECTED_INFECTION"))));
        row("FINISH", new FollowUpEntry.OutcomeReviewed(new Term("OutcomeReview.Decision", "FINISH")));
        row("12 months", new FollowUpEntry.RecallPlanned(12));
        row("12 months, NOT_REACHED", new FollowUpEntry.Recalled(12, new Term("RecallResult.Outcome", "NOT_REACHED")));
    }

    private static void rowsOfWork() {
        Term practice = new Term("Audience", "PRACTICE");
        row("CLOSING", new NoteEntry.LetterWritten(new Term("LetterKind", "CLOSING")));
        row(
                "referral-received PATIENT",
                new MessageEntry.MessageWritten(
                        new Term("MessageTemplate", "REFERRAL_RECEIVED"), new Term("Audience", "PATIENT")));
        row("closing PRACTICE", new MessageEntry.MessageSent(new Term("MessageTemplate", "CLOSING"), practice));
        row("advice PRACTICE", new MessageEntry.MessageFailed(new Term("MessageTemplate", "ADVICE"), practice));
        row("withdrawn PRACTICE", new MessageEntry.MessageDropped(new Term("MessageTemplate", "WITHDRAWN"), practice));
        row("CheckReferral", new TaskEntry.TaskCreated(CareTask.CHECK_REFERRAL));
        row("CheckReferral", new TaskEntry.TaskClaimed(CareTask.CHECK_REFERRAL));
        row("CheckReferral", new TaskEntry.TaskReleased(CareTask.CHECK_REFERRAL));
        row("CheckReferral", new TaskEntry.TaskCompleted(CareTask.CHECK_REFERRAL));
        row("CheckReferral", new TaskEntry.TaskReminded(CareTask.CHECK_REFERRAL));
        row("CheckReferral to CLINICADMIN", new TaskEntry.TaskEscalated(CareTask.CHECK_REFERRAL, Role.CLINICADMIN));
        row("CheckReferral", new TaskEntry.TaskRescheduled(CareTask.CHECK_REFERRAL));
        row("CheckReferral", new TaskEntry.TaskRemoved(CareTask.CHECK_REFERRAL));
        row("AwaitInformation", new StepEntry.StepReached("AwaitInformation"));
        row("AwaitInformation", new StepEntry.StepLeft("AwaitInformation"));
        row("AwaitInformation", new StepEntry.StepCancelled("AwaitInformation"));
        row("NOTHING_AHEAD", new NoteEntry.Repaired(ProcessTrouble.Kind.NOTHING_AHEAD));
    }

    private static void rowsThatNobodyReads() {
        kept(EventKind.TRIAGED, "DUAL,SOON");
        kept(EventKind.TRIAGED, null);
        kept(EventKind.DECLINED, "OUT_OF_SCOPE");
        kept(EventKind.MESSAGE_WRITTEN, "closing");
        kept(EventKind.SESSION_RECORDED, "the \"first\", given \\ by hand");
        kept(EventKind.COMPLETED, "with a word");
        kept(EventKind.TASK_ESCALATED, "CheckReferral to nobody");
        kept(EventKind.OVERRIDDEN, "TableOfOld");
    }

    @BeforeAll
    static void migrate() {
        rowsOfTheWayToADecision();
        rowsOfCare();
        rowsOfWork();
        rowsThatNobodyReads();
        database = TestPostgres.instance().freshDatabase();
        Flyway.configure()
                .dataSource(database.url(), database.owner(), database.ownerPassword())
                .schemas("clinic", "engine")
                .defaultSchema("clinic")
                .locations("classpath:db/clinic")
                .target("250")
                .load()
                .migrate();
        connections = database.pool(database.owner());
        owner = JdbcClient.create(connections);
        refer(OPEN);
        refer(ERASED);
        owner.sql("""
                        insert into clinic.erasure values (gen_random_uuid(), :id, 'x', now(), 'privacy', 'PRIVACY',
                            'RETENTION', '8y', true, null, '{}', 'x')""").param("id", ERASED).update();
        owner.sql("""
                        update clinic.referral set erased_at = now(), reference = null, given_name = null,
                            family_name = null, name_key = null, date_of_birth = null, restless_legs = null,
                            veins = null, background = null
                        where id = :id""").param("id", ERASED).update();
        ROWS.forEach(old -> write(OPEN, old.kind(), old.detail()));
        write(ERASED, EventKind.ASSESSED, null);
        write(ERASED, EventKind.COMPLETED, null);
        write(ERASED, EventKind.DECLINED, "PATIENT_CHOICE");
        database.migrations().load().migrate();
    }

    @AfterAll
    static void close() {
        connections.close();
    }

    private static void refer(UUID id) {
        owner.sql("""
                        insert into clinic.referral (id, reference, state, source, given_name, family_name, name_key,
                            date_of_birth, restless_legs, veins, background, received_at, clock_start)
                        values (:id, :id::text, 'COMPLETED', 'SELF', 'A', 'B', :id::text, '1970-01-01', '{}', '{}', '{}',
                            now(), now())""").param("id", id).update();
    }

    private static void write(UUID id, EventKind kind, String detail) {
        owner.sql("""
                        insert into clinic.referral_event (referral_id, kind, at, actor, role, detail)
                        values (:id, :kind, now(), 'somebody', 'SYSTEM', :detail)""")
                .param("id", id)
                .param("kind", kind.name())
                .param("detail", detail)
                .update();
    }

    private static List<TimelineEntry> timeline(UUID id) {
        return owner.sql("select kind, entry from clinic.referral_event where referral_id = :id order by id")
                .param("id", id)
                .query((row, number) ->
                        TimelineJson.read(EventKind.valueOf(row.getString("kind")), row.getString("entry")))
                .list();
    }

    @Test
    void every_row_says_what_it_said() {
        assertThat(timeline(OPEN)).isEqualTo(ROWS.stream().map(Old::now).toList());
    }

    @Test
    void every_kind_is_among_the_rows() {
        assertThat(ROWS.stream().map(Old::kind).collect(Collectors.toCollection(() -> EnumSet.noneOf(EventKind.class))))
                .isEqualTo(EnumSet.complementOf(MADE_SINCE));
    }

    @Test
    void what_was_erased_stays_erased() {
        assertThat(timeline(ERASED))
                .containsExactly(
                        new FormerEntry.Erased(EventKind.ASSESSED),
                        new ClosingEntry.Completed(),
                        new ClosingEntry.Declined(DeclineReason.PATIENT_CHOICE));
    }

    @Test
    void timelines_can_still_not_be_changed() {
        assertThatThrownBy(() -> owner.sql("update clinic.referral_event set entry = entry || '{\"version\": 1}'")
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> owner.sql("delete from clinic.referral_event").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> owner.sql("""
                                insert into clinic.referral_event (referral_id, kind, at, actor, role, entry)
                                values (:id, 'ASSESSED', now(), 'x', 'SYSTEM', '{"kind": "APPROVED", "version": 1}')""").param("id", OPEN).update())
                .hasMessageContaining("an_entry_of_its_kind");
    }

    /** They are kept by the names of their lists: renaming one of them takes a migration. */
    @Test
    void the_lists_that_terms_are_of_are_there() {
        assertThat(TermLists.kept()).hasSizeGreaterThan(15);
        assertThat(TermLists.enums()).containsKeys(TermLists.kept().toArray(String[]::new));
    }

    @Test
    void whatStoodThereIsTheCurrentPartAndGoesOnFromThere() {
        assertThat(owner.sql("select count(*) filter (where archived is not null) from clinic.referral_event")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(owner.sql("""
                                select due.since = (select max(at) from clinic.referral_event
                                    where referral_id = due.referral_id)
                                from clinic.archive_due due""").query(Boolean.class).list())
                .as("both are closed")
                .containsExactly(true, true);
        long last = owner.sql("select max(id) from clinic.referral_event")
                .query(Long.class)
                .single();
        owner.sql("""
                        with another as (
                            insert into clinic.referral (id, reference, state, source, given_name, family_name,
                                date_of_birth, restless_legs, veins, background, received_at, clock_start)
                            values (gen_random_uuid(), 'another', 'COMPLETED', 'SELF', 'A', 'B', '1970-01-01', '{}', '{}',
                                '{}', now(), now())
                            returning id)
                        insert into clinic.referral_event (referral_id, kind, at, actor, role, entry)
                        select id, 'COMPLETED', now(), 'x', 'SYSTEM', '{"kind": "COMPLETED", "version": 1}'
                        from another""").update();
        assertThat(owner.sql("select max(id) from clinic.referral_event")
                        .query(Long.class)
                        .single())
                .isEqualTo(last + 1);
    }
}
