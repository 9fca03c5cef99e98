package clinic.vein.testing;

import clinic.vein.kernel.ReferralId;
import clinic.vein.scheduling.OpenSlots;
import clinic.vein.vascular.followup.StartDueRecalls;
import java.sql.Timestamp;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes referrals from their approval on, as the people of the clinic would. */
public class CareDriver {

    private static final String VCSS =
            "{'pain':2,'varicoseVeins':2,'oedema':1,'pigmentation':0,'inflammation':0,'induration':0,'activeUlcers':0,"
                    + "'ulcerDuration':0,'ulcerSize':0,'compression':0}";
    private static final String LEG = "{'leg':'LEFT','ceap':'C2s','vcss':" + VCSS
            + ",'segments':[{'vein':'TRIBUTARY','refluxMs':900,'diameterMm':4.5}]}";
    private static final String ASSESSED = "{'legs':[" + LEG + "],'rlsSeverity':7,'contraindications':[],"
            + "'endothermalUnsuitable':false,'foamUnsuitable':false,'surgeryUnsuitable':false,";

    public static final String CONSERVATIVE = ASSESSED + "'decision':'CONSERVATIVE'}";
    public static final String NO_VENOUS_DISEASE = ASSESSED + "'decision':'NO_VENOUS_DISEASE'}";
    public static final String REFER_ELSEWHERE = ASSESSED + "'decision':'REFER_ELSEWHERE','referTo':'Lymphology'}";
    public static final String SAFE = "{'outcome':'SAFE','weightKg':70,'contraindications':[]}";
    public static final String RECOVERED =
            "{'legSwelling':false,'chestSymptoms':false,'neurologicalSymptoms':false,'skinBlistering':false,'infectionSigns':false,'complications':[]}";
    public static final String SWOLLEN =
            "{'legSwelling':true,'chestSymptoms':false,'neurologicalSymptoms':false,'skinBlistering':false,'infectionSigns':false,"
                    + "'complications':['DISTAL_DVT'],'note':'Left calf swollen'}";
    public static final String COMPLICATION_HANDLED =
            "{'kind':'MIGRAINE','action':'OBSERVE','resolved':true,'note':'Gone after an hour'}";
    public static final String SIGNED = "{'signed':true,'remarks':'All the best.'}";
    public static final String BETTER = outcome("'decision':'FINISH'");
    public static final String MORE_SESSIONS = outcome("'decision':'MORE_SESSIONS','sessionsPlanned':1");

    private final ReferralDriver driver;
    private final OpenSlots openSlots;
    private final StartDueRecalls startDueRecalls;
    private final JdbcClient jdbc;

    CareDriver(ReferralDriver driver, OpenSlots openSlots, StartDueRecalls startDueRecalls, JdbcClient jdbc) {
        this.driver = driver;
        this.openSlots = openSlots;
        this.startDueRecalls = startDueRecalls;
        this.jdbc = jdbc;
    }

    public static String treat(int sessionsPlanned) {
        return ASSESSED + "'decision':'TREAT','modality':'LIQUID_SCLEROTHERAPY','overrideReason':'Small veins',"
                + "'sessionsPlanned':" + sessionsPlanned + "}";
    }

    public static String consent(int coolingOffDays) {
        return "{'decision':'GIVEN','leafletGiven':true,'coolingOffDays':" + coolingOffDays + ",'risksExplained':["
                + "'NEW_VEINS','MORE_THAN_ONE_SESSION','RECURRENCE','PHLEBITIS','PIGMENTATION_AND_MATTING',"
                + "'DEEP_VEIN_THROMBOSIS','VISUAL_DISTURBANCE_OR_MIGRAINE','NERVE_INJURY','SKIN_NECROSIS','ALLERGY','STROKE']}";
    }

    /** @param complications codes in single quotes, separated by commas; may be empty */
    public static String session(String outcome, String complications) {
        return "{'treatments':[{'leg':'LEFT','vein':'TRIBUTARY','product':'POLIDOCANOL','form':'LIQUID',"
                + "'concentrationPercent':1,'volumeMl':4}],'observedMinutes':15,'complications':[" + complications
                + "],'outcome':'" + outcome + "','stopReason':'As agreed with the patient'}";
    }

    private static String outcome(String decision) {
        return "{'rlsSeverity':2,'nightsPerWeek':1,'irlsTotal':null,'legs':[{'leg':'LEFT','ceap':'C1','vcss':" + VCSS
                + ",'closure':'CLOSED'}]," + decision + "}";
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
        driver.complete(id, "RecordArrival", "intake", "{'attendance':'ARRIVED'}");
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
        driver.complete(id, "RecordSessionArrival", "intake", "{'attendance':'ARRIVED'}");
    }

    public void session(ReferralId id, String outcome) {
        arriveForSession(id);
        driver.complete(id, "CheckSafety", "nurse", SAFE);
        driver.complete(id, "RecordSession", "vascular", session(outcome, ""));
    }

    /** Books the first free slot that keeps the distance to the session before, and goes to its time. */
    public void book(ReferralId id, String task) {
        String purpose = task.equals("BookSession") ? "SESSION" : "ASSESSMENT";
        driver.as("intake", openSlots::open);
        String slot = firstFree(purpose, driver.now().plus(Duration.ofDays(8)));
        driver.complete(id, task, "intake", "{'slotId':'" + slot + "','toldBy':'TELEPHONE','acceptedSooner':true}");
        driver.pass(
                id,
                Duration.between(
                        driver.now(),
                        jdbc.sql("select starts_at from clinic.slot where id = :id::uuid")
                                .param("id", slot)
                                .query((row, number) -> row.getTimestamp(1).toInstant())
                                .single()));
    }

    private String firstFree(String purpose, java.time.Instant from) {
        return jdbc.sql("""
                        select slot.id::text from clinic.slot slot
                        where slot.purpose = :purpose and slot.starts_at >= :from
                          and not exists (select from clinic.booking where slot_id = slot.id and state in ('BOOKED', 'ATTENDED'))
                        order by slot.starts_at, slot.id limit 1""")
                .param("purpose", purpose)
                .param("from", Timestamp.from(from))
                .query(String.class)
                .single();
    }

    public int openBookings(ReferralId id) {
        return count("select count(*) from clinic.booking where referral_id = :id and state = 'BOOKED'", id);
    }

    public int recalls(ReferralId id) {
        return count("select count(*) from clinic.recall where referral_id = :id", id);
    }

    public void openSlots() {
        driver.as("intake", openSlots::open);
    }

    public void startDueRecalls() {
        driver.as("intake", startDueRecalls::start);
    }

    private int count(String sql, ReferralId id) {
        return jdbc.sql(sql).param("id", id.value()).query(Integer.class).single();
    }
}
