package clinic.vein.testing;

import clinic.vein.demo.Finding;
import clinic.vein.demo.Nurse;
import clinic.vein.demo.Reception;
import clinic.vein.demo.Specialist;
import clinic.vein.embedded.Statistics;
import clinic.vein.kernel.ReferralId;
import clinic.vein.process.CareTask;
import clinic.vein.scheduling.Attendance;
import clinic.vein.scheduling.CheckIn;
import clinic.vein.scheduling.OpenSlots;
import clinic.vein.vascular.followup.StartDueRecalls;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes referrals from their approval on, as the people of the clinic would. */
public class CareDriver {

    private static final Map<String, Object> INJECTED = Map.of(
            "leg",
            "LEFT",
            "vein",
            "TRIBUTARY",
            "product",
            "POLIDOCANOL",
            "form",
            "LIQUID",
            "concentrationPercent",
            1,
            "volumeMl",
            4);

    public static final String ARRIVED = Submissions.of(Reception.arrived(CareTask.RECORD_ARRIVAL));
    public static final String NO_SHOW = Submissions.of(Reception.missed(CareTask.RECORD_ARRIVAL));
    public static final String CONSERVATIVE = withoutTreatment("CONSERVATIVE");
    public static final String NO_VENOUS_DISEASE = withoutTreatment("NO_VENOUS_DISEASE");
    public static final String REFER_ELSEWHERE = Submissions.of(
            Specialist.withoutTreatment(Finding.TRIBUTARIES, "REFER_ELSEWHERE").with("referTo", "Lymphology"));
    public static final String SAFE = Submissions.of(Nurse.findsItSafe(70));
    public static final String ASK_SPECIALIST =
            "{'outcome':'ASK_SPECIALIST','weightKg':70,'contraindications':['LONG_TRAVEL'],'facts':"
                    + ReferralDriver.NO_RISKS + "}";
    public static final String WEIGHED = "{'outcome':'SAFE','reasons':[{'contraindication':'LONG_TRAVEL',"
            + "'reason':'Flies in three weeks, with stockings and an injection'}]}";
    public static final String RECOVERED = Submissions.of(Nurse.findsThePatientWell());
    public static final String SWOLLEN = Submissions.of(Nurse.findsASwollenLeg("Left calf swollen"));
    public static final String COMPLICATION_HANDLED =
            Submissions.of(Specialist.seesTheMigraineEnd().with("note", "Gone after an hour"));
    public static final String SWELLING_EXPLAINED =
            Submissions.of(Specialist.explainsTheSwelling().with("note", "Gone after an hour"));
    public static final String SIGNED =
            Submissions.of(Specialist.signsTheClosingLetter().with("remarks", "All the best."));
    public static final String BETTER = Submissions.of(Specialist.better(Finding.TRIBUTARIES, 2, 1));
    public static final String MORE_SESSIONS = Submissions.of(Specialist.better(Finding.TRIBUTARIES, 2, 1)
            .with("decision", "MORE_SESSIONS")
            .with("sessionsPlanned", 1));

    private final ReferralDriver driver;
    private final OpenSlots openSlots;
    private final StartDueRecalls startDueRecalls;
    private final CheckIn checkIn;
    private final JdbcClient jdbc;
    private final DataSource database;

    CareDriver(
            ReferralDriver driver,
            OpenSlots openSlots,
            StartDueRecalls startDueRecalls,
            CheckIn checkIn,
            JdbcClient jdbc,
            DataSource database) {
        this.driver = driver;
        this.openSlots = openSlots;
        this.startDueRecalls = startDueRecalls;
        this.checkIn = checkIn;
        this.jdbc = jdbc;
        this.database = database;
    }

    private static String withoutTreatment(String decision) {
        return Submissions.of(Specialist.withoutTreatment(Finding.TRIBUTARIES, decision));
    }

    public static String treat(int sessionsPlanned) {
        return Submissions.of(Specialist.toTreat(Finding.TRIBUTARIES, sessionsPlanned)
                .with("rlsSeverity", 7)
                .with("modality", "LIQUID_SCLEROTHERAPY")
                .with("overrideReason", "Small veins"));
    }

    public static String consent(int coolingOffDays) {
        return Submissions.of(Specialist.recordsConsent(coolingOffDays));
    }

    public static String session(String outcome, String... complications) {
        return Submissions.of(Specialist.treated(Finding.TRIBUTARIES, outcome)
                .with("treatments", List.of(INJECTED))
                .with("complications", List.of(complications))
                .with("stopReason", "As agreed with the patient"));
    }

    public ReferralId approved() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(id, "ReviewReferral", "physician", Submissions.APPROVE);
        return id;
    }

    public ReferralId booked() {
        ReferralId id = approved();
        book(id, "BookAssessment");
        return id;
    }

    public ReferralId arrived() {
        ReferralId id = booked();
        driver.complete(id, "RecordArrival", "intake", ARRIVED);
        return id;
    }

    public ReferralId assessed(int sessionsPlanned) {
        ReferralId id = arrived();
        driver.complete(id, "AssessVeins", "vascular", treat(sessionsPlanned));
        return id;
    }

    public ReferralId consented(int sessionsPlanned) {
        ReferralId id = assessed(sessionsPlanned);
        driver.complete(id, "RecordConsent", "vascular", consent(0));
        driver.pass(id, Duration.ofMinutes(1));
        return id;
    }

    public ReferralId treated() {
        ReferralId id = consented(1);
        session(id, "FINISH");
        return id;
    }

    public void arriveForSession(ReferralId id) {
        book(id, "BookSession");
        driver.complete(id, "RecordSessionArrival", "intake", ARRIVED);
    }

    /** The patient who was checked in last leaves before being seen. */
    public void leaves(ReferralId id) {
        UUID booking = jdbc.sql("""
                        select id from clinic.booking where referral_id = :id and state = 'ATTENDED'
                        order by position desc limit 1""").param("id", id.value()).query(UUID.class).single();
        driver.as("intake", () -> {
            checkIn.record(booking, Attendance.DID_NOT_WAIT);
            return null;
        });
    }

    public void session(ReferralId id, String outcome) {
        arriveForSession(id);
        driver.complete(id, "CheckSafety", "nurse", SAFE);
        driver.complete(id, "RecordSession", "vascular", session(outcome));
    }

    /** @param days for which there is no other, as the specialist says */
    public void sessionAndNoOtherFor(ReferralId id, int days) {
        arriveForSession(id);
        driver.complete(id, "CheckSafety", "nurse", SAFE);
        driver.complete(
                id,
                "RecordSession",
                "vascular",
                session("CONTINUE").replaceFirst("\\{", "{'nextSessionAfterDays':" + days + ","));
    }

    /** Books the first free slot that keeps the distance to the session before, and goes to its time. */
    public void book(ReferralId id, String task) {
        String slot = freeSlot(task);
        driver.complete(id, Reception.books(CareTask.find(task).orElseThrow(), UUID.fromString(slot)));
        driver.pass(id, untilSlot(slot));
    }

    public String freeSlot(String task) {
        String purpose = task.equals("BookSession") ? "SESSION" : "ASSESSMENT";
        return firstFree(purpose).orElseGet(() -> {
            openSlots();
            return firstFree(purpose).orElseThrow();
        });
    }

    public Duration untilSlot(String slot) {
        return Duration.between(
                driver.now(),
                jdbc.sql("select starts_at from clinic.slot where id = :id::uuid")
                        .param("id", slot)
                        .query((row, number) -> row.getTimestamp(1).toInstant())
                        .single());
    }

    /** Within a month: what stands open later may be of another test's day. */
    private Optional<String> firstFree(String purpose) {
        Instant from = driver.now().plus(Duration.ofDays(8));
        return jdbc.sql("""
                        select slot.id::text from clinic.slot slot
                        where slot.purpose = :purpose and slot.starts_at between :from and :to and slot.withdrawn_at is null
                          and not exists (select from clinic.booking where slot_id = slot.id and state in ('BOOKED', 'ATTENDED', 'PLANNED'))
                        order by slot.starts_at, slot.id limit 1""")
                .param("purpose", purpose)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(from.plus(Duration.ofDays(30))))
                .query(String.class)
                .optional();
    }

    public int openBookings(ReferralId id) {
        return count("select count(*) from clinic.booking where referral_id = :id and state = 'BOOKED'", id);
    }

    public int recalls(ReferralId id) {
        return count("select count(*) from clinic.recall where referral_id = :id", id);
    }

    public void openSlots() {
        if (driver.as("intake", openSlots::open) > 0) {
            Statistics.ofOpenedSlots(database);
        }
    }

    public void startDueRecalls() {
        driver.as("intake", startDueRecalls::start);
    }

    private int count(String sql, ReferralId id) {
        return jdbc.sql(sql).param("id", id.value()).query(Integer.class).single();
    }
}
