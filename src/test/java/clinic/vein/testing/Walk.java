package clinic.vein.testing;

import clinic.vein.demo.Finding;
import clinic.vein.demo.Specialist;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.process.CareTask;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes any referral from wherever it waits to its end, as people would for whom all goes well. */
public final class Walk {

    private static final int STEPS = 60;

    /** For each task what may be said of it, the best first: what does not fit the patient is refused. */
    private static final Map<String, List<String>> SAID = Map.ofEntries(
            Map.entry(
                    "CallPatient",
                    List.of(Submissions.SAFE_TO_CONTINUE, Submissions.NOTHING_FOUND, Submissions.TO_EMERGENCY)),
            Map.entry(
                    "ConfirmSeenToday",
                    List.of(Submissions.SEEN_AND_WELL, "{'outcome':'EMERGENCY','found':'Admitted from the clinic'}")),
            Map.entry("HandleRedFlag", List.of(Submissions.RED_FLAG_SETTLED, Submissions.EXAMINE_TODAY)),
            Map.entry("AdvisePatient", List.of(Submissions.ADVISE)),
            Map.entry("CheckReferral", List.of(Submissions.COMPLETE)),
            Map.entry("ChaseInformation", List.of("{'outcome':'RECEIVED','information':'None'}")),
            Map.entry("ReadInformation", List.of("{'seen':true}")),
            Map.entry("ReviewReferral", List.of(Submissions.APPROVE, Submissions.DECLINE)),
            Map.entry("TriageVeins", List.of("{'decision':'ACCEPT'}")),
            Map.entry("RecordArrival", List.of(CareDriver.ARRIVED)),
            Map.entry("DecideAfterNoShow", List.of("{'decision':'REBOOK','reason':'Ill'}")),
            Map.entry("AssessVeins", List.of(CareDriver.treat(1))),
            Map.entry("RecordConsent", List.of(CareDriver.consent(0))),
            Map.entry("RecordSessionArrival", List.of(CareDriver.ARRIVED)),
            Map.entry("DecideAfterMissedSession", List.of("{'decision':'REBOOK','reason':'Ill'}")),
            Map.entry("CheckSafety", List.of(CareDriver.SAFE)),
            Map.entry("WeighContraindications", List.of(CareDriver.WEIGHED)),
            Map.entry("RecordSession", List.of(CareDriver.session("FINISH"), CareDriver.session("STOP"))),
            Map.entry("HandleComplication", List.of(CareDriver.COMPLICATION_HANDLED, CareDriver.SWELLING_EXPLAINED)),
            Map.entry("CheckRecovery", List.of(CareDriver.RECOVERED)),
            Map.entry(
                    "ReviewOutcome",
                    Stream.of(Finding.TRIBUTARIES, Finding.GREAT_SAPHENOUS_REFLUX, Finding.RETICULAR_VEINS)
                            .map(finding -> Submissions.of(Specialist.better(finding, 2, 1)))
                            .toList()),
            Map.entry("SignClosingLetter", List.of(CareDriver.SIGNED)),
            Map.entry("MakeRecall", List.of("{'outcome':'NOT_REACHED'}")));

    private final ReferralDriver driver;
    private final CareDriver care;
    private final JdbcClient jdbc;

    public Walk(ReferralDriver driver, CareDriver care, JdbcClient jdbc) {
        this.driver = driver;
        this.care = care;
        this.jdbc = jdbc;
    }

    /** @return what was done; the referral is closed and nothing is left to do */
    public List<String> toTheEnd(ReferralId id) {
        List<String> done = new ArrayList<>();
        while (driver.state(id).isOpen() || !driver.openTasks(id).isEmpty()) {
            if (done.size() == STEPS) {
                throw new AssertionError("No end of " + id + " after " + done);
            }
            done.add(step(id, done));
        }
        return done;
    }

    private String step(ReferralId id, List<String> done) {
        List<String> tasks = driver.openTasks(id);
        String next = tasks.stream()
                .filter(task -> CareTask.find(task)
                        .filter(CareTask.BEFORE_CLOSING::contains)
                        .isPresent())
                .findFirst()
                .orElse(tasks.isEmpty() ? "" : tasks.get(0));
        if (next.isEmpty()) {
            driver.pass(id, Duration.ofDays(15));
            return "time";
        }
        if (next.startsWith("Book")) {
            care.book(id, next);
            return next;
        }
        if (next.endsWith("Arrival")) {
            goToTheAppointment(id);
        }
        List<String> refusals = new ArrayList<>();
        for (String said : SAID.get(next)) {
            try {
                driver.complete(
                        id, next, CareTask.find(next).orElseThrow().role().groupId(), said);
                return next;
            } catch (Refused refused) {
                refusals.add(refused.getMessage());
            }
        }
        throw new AssertionError(next + " of " + id + " after " + done + ": " + refusals);
    }

    private void goToTheAppointment(ReferralId id) {
        Instant appointment = jdbc.sql("""
                        select slot.starts_at from clinic.booking join clinic.slot on slot.id = booking.slot_id
                         where booking.referral_id = :id and booking.state = 'BOOKED'""")
                .param("id", id.value())
                .query(Timestamp.class)
                .single()
                .toInstant();
        if (appointment.isAfter(driver.now())) {
            driver.pass(id, Duration.between(driver.now(), appointment));
        }
    }
}
