package clinic.vein.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.intake.TakeInReport;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.Violation;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.ReportRedFlag;
import clinic.vein.referral.Veins;
import clinic.vein.referral.Veins.Bleeding;
import clinic.vein.referral.Veins.SwollenLeg;
import clinic.vein.referral.WithdrawReferral;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.SomeReport;
import clinic.vein.testing.Submissions;
import clinic.vein.triage.RaiseUrgency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Patients answer anything, staff answer the worst that the tasks take, and things happen in any order: no referral with a
 * red flag that was answered yes or was not known ends, or is shown as less than urgent, before somebody has named it. What
 * a red flag is, and what names one, is said here once more, in other words than the product's.
 */
@ClinicTest
class NoDangerEndsUnnamedProcessTest {

    private static final long SEED = Long.getLong("clinic.seed", 20261129L);
    private static final int PATIENTS = Integer.getInteger("clinic.patients", 16);
    private static final int STEPS = 12;

    private static final Set<Urgency> NOT_LESS_THAN_URGENT =
            Set.of(Urgency.EMERGENCY, Urgency.SAME_DAY, Urgency.URGENT);

    /** What answers to a question are no danger; each other one is, by itself. */
    private static final Map<String, String> HARMLESS = Map.of(
            "CHEST_PAIN_OR_BREATHLESS", "NO",
            "COLD_PAINFUL_LEG", "NO",
            "HOT_RED_LEG_WITH_FEVER", "NO",
            "BLEEDING", "NONE",
            "SWOLLEN_OR_TENDER_LEG", "NONE");

    private static final Set<String> ANSWERED_BY_NONE = Set.of("bleeding", "swollenOrTenderLeg");

    private static final List<String> QUESTIONS =
            HARMLESS.keySet().stream().sorted().toList();

    private static final Map<String, String> ASKED_AS = Map.of(
            "CHEST_PAIN_OR_BREATHLESS", "chestPainOrBreathless",
            "COLD_PAINFUL_LEG", "coldPainfulLeg",
            "HOT_RED_LEG_WITH_FEVER", "hotRedLegWithFever",
            "BLEEDING", "bleeding",
            "SWOLLEN_OR_TENDER_LEG", "swollenOrTenderLeg");

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private Referrals referrals;

    @Autowired
    private TakeInReport takeInReport;

    @Autowired
    private ReportRedFlag reportRedFlag;

    @Autowired
    private WithdrawReferral withdrawReferral;

    @Autowired
    private RaiseUrgency raiseUrgency;

    @Autowired
    private JdbcClient jdbc;

    private Random random;
    private List<String> done;
    /** The questions of all reports of the patient, and those told in words, with how many calls there were before. */
    private Map<String, Integer> dangers;

    private int tried;
    private int named;

    @Test
    void nothingDangerousEndsOrIsShownAsLessBeforeSomebodyNamedIt() {
        for (int patient = 0; patient < PATIENTS; patient++) {
            random = new Random(SEED + patient);
            done = new ArrayList<>();
            dangers = new LinkedHashMap<>();
            driver.begin();
            walk();
        }
        assertThat(tried).as("dangers that were tried").isGreaterThan(PATIENTS);
        assertThat(named).as("and were named in the end").isPositive();
    }

    private void walk() {
        ReferralReport report = report(Reports.dual());
        ReferralId id = driver.receive(report);
        note(report, 0);
        check(id);
        for (int step = 0; step < STEPS && open(id); step++) {
            driver.pass(id, Duration.ofMinutes(1 + random.nextInt(20)));
            act(id, report);
            check(id);
        }
        tried += dangers.size();
        named += (int)
                dangers.keySet().stream().filter(danger -> isNamed(id, danger)).count();
    }

    private void act(ReferralId id, ReferralReport first) {
        int what = random.nextInt(12);
        try {
            if (what == 0) {
                done.add("withdrawal");
                driver.as("intake", () -> {
                    withdrawReferral.withdraw(id, "n");
                    return null;
                });
            } else if (what == 1) {
                ReferralReport further = report(first);
                done.add("further report");
                int calls = calls(id);
                driver.as("intake", () -> takeInReport.take(further));
                note(further, calls);
            } else if (what == 2) {
                done.add("red flag");
                int calls = calls(id);
                driver.as("intake", () -> reportRedFlag.report(id, "It is worse"));
                dangers.put("REPORTED_RED_FLAG", calls);
            } else if (what == 3) {
                Urgency urgency = one(List.of(Urgency.values()));
                done.add("urgency " + urgency);
                driver.as("nurse", () -> {
                    raiseUrgency.raise(id, urgency, "It seems to be so");
                    return null;
                });
            } else {
                complete(id);
            }
        } catch (Refused refused) {
            done.add("- refused: " + refused.getMessage());
        }
    }

    private void complete(ReferralId id) {
        String task = one(driver.openTasks(id));
        List<String> submissions = submissions(task);
        String submission = submissions.isEmpty() ? null : one(submissions);
        if (submission == null) {
            return;
        }
        done.add(task + " " + submission);
        try {
            driver.complete(id, task, user(task), submission);
        } catch (Refused refused) {
            done.add("- refused: " + refused.getMessage());
            if (random.nextBoolean() && submission.contains("CONTINUE")) {
                String better = naming(submission, refused);
                done.add(task + " " + better);
                driver.complete(id, task, user(task), better);
            }
        }
    }

    /** What somebody makes of a refusal who only wants to be done: all that it asks for, and no thought. */
    private String naming(String submission, Refused refused) {
        Set<String> names = new TreeSet<>();
        for (Violation violation : refused.violations()) {
            if (violation.field().equals("override.findings")
                    && violation.code().equals("required")) {
                String message = violation.message();
                names.addAll(List.of(message.substring(message.lastIndexOf(": ") + 2, message.length() - 1)
                        .split(", ")));
            }
        }
        String bare = submission
                .replaceAll(",'override':\\{[^}]*}", "")
                .replaceAll(
                        "'urgency':'[A-Z_]+'",
                        "'urgency':'" + one(List.of("SAME_DAY", "URGENT", "SOON", "ROUTINE")) + "'");
        return names.isEmpty()
                ? bare
                : bare.substring(0, bare.length() - 1) + ",'override':{'findings':["
                        + names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(","))
                        + "],'reason':'Said so on the telephone'}}";
    }

    private List<String> submissions(String task) {
        String urgency = one(List.of("SAME_DAY", "URGENT", "SOON", "ROUTINE"));
        String asked = ASKED_AS.values().stream()
                .filter(each -> random.nextInt(4) == 0)
                .map(each -> "'" + each + "':'" + (ANSWERED_BY_NONE.contains(each) ? "NONE" : "NO") + "'")
                .collect(Collectors.joining(","));
        String goesOn = "{'outcome':'CONTINUE','spokeWith':'CARER','urgency':'" + urgency
                + "','note':'n','leg':{'concerns':['NONE']}";
        String wrong = ",'override':{'findings':['" + one(QUESTIONS) + "'],'reason':'Said so on the telephone'}";
        return switch (task) {
            case "CallPatient" ->
                List.of(
                        goesOn + "}",
                        goesOn + wrong + "}",
                        goesOn + ",'asked':{" + asked + "}}",
                        Submissions.EXAMINE_TODAY,
                        Submissions.NOT_REACHED,
                        Submissions.TO_EMERGENCY);
            case "HandleRedFlag" ->
                List.of(
                        goesOn + "}",
                        goesOn + wrong + "}",
                        goesOn.replace("'urgency':'" + urgency + "',", "") + "}",
                        Submissions.SEEN_TODAY,
                        Submissions.NOT_REACHED);
            case "ConfirmSeenToday" ->
                List.of(
                        "{'outcome':'CONTINUE','done':['EXAMINED'],'found':'All is well','urgency':'" + urgency + "'}",
                        "{'outcome':'CONTINUE','done':['EXAMINED'],'found':'All is well','urgency':'" + urgency + "'"
                                + wrong + "}",
                        "{'outcome':'NOT_SEEN','found':'Did not come'}");
            case "CheckReferral" ->
                List.of(Submissions.COMPLETE, "{'outcome':'ENTERED_IN_ERROR','errorReason':'TEST_ENTRY'}");
            case "AdvisePatient" ->
                List.of(
                        "{'decision':'ADVISE','advice':'Rest.','reason':'Nothing is wrong'}",
                        Submissions.ADVISE,
                        "{'decision':'ACCEPT','pathway':'VEIN_ONLY'}");
            case "ReviewReferral" -> List.of(Submissions.APPROVE, Submissions.DECLINE, Submissions.RETURN_WITH_ADVICE);
            case "TriageVeins" ->
                List.of("{'decision':'RETURN_WITH_ADVICE','advice':'Rest.'}", "{'decision':'ACCEPT'}");
            case "ReadInformation" -> List.of("{'seen':true}");
            default -> List.of();
        };
    }

    private static String user(String task) {
        return switch (task) {
            case "CallPatient", "HandleRedFlag", "ConfirmSeenToday" -> "nurse";
            case "CheckReferral" -> "intake";
            case "TriageVeins" -> "vascular";
            default -> "physician";
        };
    }

    /** What this test is about. */
    private void check(ReferralId id) {
        Referral referral = referrals.find(id).orElseThrow();
        for (String danger : dangers.keySet()) {
            if (isNamed(id, danger)) {
                continue;
            }
            String which = "seed %d: %s is not named, after %s".formatted(SEED, danger, done);
            assertThat(referral.state().isOpen() || referral.state() == ReferralState.SENT_TO_EMERGENCY)
                    .as(which)
                    .isTrue();
            if (!danger.equals("REPORTED_RED_FLAG")) {
                assertThat(referral.urgency()).as(which).isIn(NOT_LESS_THAN_URGENT);
            }
            if (referral.state().isOpen()) {
                assertThat(driver.openTasks(id))
                        .as(which)
                        .containsAnyOf("CallPatient", "HandleRedFlag", "ConfirmSeenToday");
            }
        }
    }

    private boolean isNamed(ReferralId id, String danger) {
        return jdbc.sql("""
                        select exists (select from (
                            select row_number() over (order by id) as number, outcome, findings, asked
                            from clinic.red_flag_call where referral_id = :id) as call
                        where number > :before and outcome = 'CONTINUE'
                          and (:danger = any(findings) or asked ->> :question = :harmless))""")
                .param("id", id.value())
                .param("before", dangers.get(danger))
                .param("danger", danger)
                .param("question", ASKED_AS.getOrDefault(danger, "-"))
                .param("harmless", HARMLESS.getOrDefault(danger, "-"))
                .query(Boolean.class)
                .single();
    }

    private int calls(ReferralId id) {
        return jdbc.sql("select count(*) from clinic.red_flag_call where referral_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private void note(ReferralReport report, int calls) {
        Veins veins = report.veins();
        Map<String, Enum<?>> answers = Map.of(
                "CHEST_PAIN_OR_BREATHLESS", veins.chestPainOrBreathless(),
                "COLD_PAINFUL_LEG", veins.coldPainfulLeg(),
                "HOT_RED_LEG_WITH_FEVER", veins.hotRedLegWithFever(),
                "BLEEDING", veins.bleeding(),
                "SWOLLEN_OR_TENDER_LEG", veins.swollenOrTenderLeg());
        answers.forEach((question, answer) -> {
            boolean harmless = answer.name().equals(HARMLESS.get(question))
                    || answer == Bleeding.PAST
                    || answer == SwollenLeg.BOTH;
            if (!harmless) {
                dangers.put(question, calls);
            }
        });
    }

    private ReferralReport report(ReferralReport of) {
        ReferralReport base = one(List.of(of, of, Reports.childWithUlcer(), Reports.contradictory()));
        return SomeReport.like(base)
                .from(of.source())
                .of(of.patient())
                .veins(veins -> veins.bleeding(one(
                                List.of(Bleeding.NONE, Bleeding.NONE, Bleeding.NONE, Bleeding.NOW, Bleeding.UNKNOWN)))
                        .hardPainfulVein(Answer.NO)
                        .swollenOrTenderLeg(one(List.of(
                                SwollenLeg.NONE, SwollenLeg.NONE, SwollenLeg.NONE, SwollenLeg.ONE, SwollenLeg.UNKNOWN)))
                        .chestPainOrBreathless(answer())
                        .coldPainfulLeg(answer())
                        .hotRedLegWithFever(answer()))
                .background(SomeReport.NOTHING_ELSE)
                .done();
    }

    private Answer answer() {
        return Stream.of(random.nextInt(8))
                .map(each -> each == 0 ? Answer.YES : each == 1 ? Answer.UNKNOWN : Answer.NO)
                .findFirst()
                .orElseThrow();
    }

    private boolean open(ReferralId id) {
        return referrals.find(id).orElseThrow().state().isOpen();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
