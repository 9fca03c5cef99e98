package clinic.vein.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.checking.AddInformation;
import clinic.vein.checkup.ReliabilityTable.Fate;
import clinic.vein.embedded.TestPostgres;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.process.ProcessTrouble;
import clinic.vein.process.ProcessTrouble.Kind;
import clinic.vein.referral.ReportRedFlag;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.LeftToVerify;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At each place at which a model waits, each thing that is expected there is damaged once, alone, by SQL: the checkup finds
 * it, of the right patient, and its repair makes it whole, or the finding says who must act. Each damage is rolled back.
 * The result stands in docs/reliability.md.
 */
@LeftToVerify
@ClinicTest
class EveryDamageProcessIT {

    private static final Path PAGE = Path.of("docs", "reliability.md");
    private static final String COMMAND = "mvn test -Dtest=EveryDamageProcessIT -Dreliability-page=write";
    private static final String BEGIN = "<!-- damages: begin -->\n";
    private static final String END = "<!-- damages: end -->";

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private AddInformation addInformation;

    @Autowired
    private ReportRedFlag reportRedFlag;

    @Autowired
    private Checkups checkups;

    @Autowired
    private Findings findings;

    @Autowired
    private RepairFinding repairFinding;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private DataSource dataSource;

    private static final int ROUNDS = 3;

    private Map<String, ReferralId> patients = Map.of();

    @Test
    void everyDamageIsFound() throws Exception {
        driver.begin();
        ReferralId spare = driver.receive(Reports.dual());
        patients = new PatientsAtEachStep(driver, care, addInformation, reportRedFlag, jdbc).bring();
        assertThat(patients.keySet().stream()
                        .map(wait -> wait.replace(PatientsAtEachStep.GOING_ON, ""))
                        .collect(Collectors.toSet()))
                .as("each wait has a patient")
                .containsExactlyInAnyOrderElementsOf(java.util.Arrays.stream(StepExpectation.values())
                        .map(StepExpectation::element)
                        .toList());
        driver.tellEverybody();
        assertThat(ofOurs(checkups.look().found())).as("nothing is wrong yet").isEmpty();

        Damages damages = new Damages(jdbc, runtime, spare);
        Map<String, List<Damage>> byName = new LinkedHashMap<>();
        patients.forEach((wait, patient) -> {
            List<Damage> all = new ArrayList<>(damages.of(wait, patient));
            variables(patient, wait).forEach(name -> all.add(damages.variable(wait, patient, name)));
            all.forEach(each -> byName.computeIfAbsent(each.name(), name -> new ArrayList<>())
                    .add(each));
        });
        ReliabilityTable table = new ReliabilityTable(patients.keySet());
        List<String> wrong = new ArrayList<>();
        asOwner("grant tests_owner to tests");
        try {
            byName.values()
                    .forEach(batch -> transactions.executeWithoutResult(status -> {
                        status.setRollbackOnly();
                        damage(batch, table, wrong);
                    }));
        } finally {
            asOwner("revoke tests_owner from tests");
        }
        System.out.println(table.markdown() + "\n" + table.summary());
        assertThat(wrong).isEmpty();
        assertThat(ofOurs(checkups.look().found())).as("all is as it was").isEmpty();
        page(table);
    }

    private void damage(List<Damage> batch, ReliabilityTable table, List<String> wrong) {
        jdbc.sql("set local role tests_owner").update();
        batch.forEach(each -> {
            try {
                alone(each.harm());
            } catch (RuntimeException failure) {
                wrong.add(each.step() + ": " + each.name() + " could not be done: " + failure);
            }
        });
        jdbc.sql("reset role").update();
        List<ProcessTrouble> found = ofOurs(checkups.look().found());
        Map<Damage, Boolean> seen = new LinkedHashMap<>();
        for (Damage each : batch) {
            List<ProcessTrouble> of = of(each.patient(), found);
            seen.put(each, of.stream().anyMatch(trouble -> each.kinds().contains(trouble.kind())));
            if (Boolean.FALSE.equals(seen.get(each))) {
                wrong.add(each.step() + ": " + each.name() + " was found as " + of);
            }
        }
        List<ProcessTrouble> left = found;
        for (int round = 0; round < ROUNDS && !left.isEmpty(); round++) {
            findings.saw(left, EnumSet.allOf(Kind.class), Instant.now());
            left.forEach(trouble -> repair(trouble, wrong));
            left = ofOurs(checkups.look().found());
        }
        for (Damage each : batch) {
            List<ProcessTrouble> of = of(each.patient(), left);
            of.stream()
                    .filter(trouble -> !refused.contains(trouble.subject()))
                    .forEach(trouble -> wrong.add(each.name() + ": not whole after its repair: " + trouble));
            table.add(
                    each,
                    Boolean.FALSE.equals(seen.get(each))
                            ? Fate.NOT_FOUND
                            : of.isEmpty() ? Fate.REPAIRED : Fate.LEFT_TO_PEOPLE);
        }
    }

    private final Set<String> refused = new TreeSet<>();

    /** A repair needs the one before it at times: back at booking, the state is that of booking. */
    private void repair(ProcessTrouble trouble, List<String> wrong) {
        findings.open().stream()
                .filter(each -> each.trouble().kind() == trouble.kind()
                        && each.trouble().subject().equals(trouble.subject()))
                .findFirst()
                .ifPresent(finding -> repair(finding, trouble, wrong));
    }

    private void repair(Finding finding, ProcessTrouble trouble, List<String> wrong) {
        try {
            alone(() -> {
                driver.as("clinicadmin", () -> repairFinding.repairIfThere(finding.id()));
                assertThat(driver.as("clinicadmin", () -> repairFinding.repairIfThere(finding.id())))
                        .as("repaired twice: %s", trouble)
                        .isFalse();
            });
        } catch (Refused left) {
            refused.add(trouble.subject());
        } catch (RuntimeException failure) {
            wrong.add("the repair of " + trouble + " failed: " + failure);
        }
    }

    /** What fails is taken back by itself. */
    private void alone(Runnable work) {
        TransactionTemplate nested = new TransactionTemplate(manager);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        nested.executeWithoutResult(status -> work.run());
    }

    private List<ProcessTrouble> ofOurs(List<ProcessTrouble> troubles) {
        return troubles.stream()
                .filter(trouble -> patients.containsValue(trouble.referral()))
                .filter(trouble -> trouble.kind() != Kind.MESSAGE_NOT_SENT)
                .toList();
    }

    private static List<ProcessTrouble> of(ReferralId patient, List<ProcessTrouble> troubles) {
        return troubles.stream().filter(each -> patient.equals(each.referral())).toList();
    }

    /** Those that the models name, for what waits there, and those that each process is started with. */
    private Set<String> variables(ReferralId patient, String wait) {
        Set<String> names = new TreeSet<>(Set.of("referralId", "reference", "urgency"));
        String element = wait.replace(PatientsAtEachStep.GOING_ON, "");
        String definition = jdbc.sql("""
                        select execution.proc_def_id_ from engine.act_ru_execution execution
                        join engine.act_ru_execution process on process.id_ = execution.proc_inst_id_
                        where process.business_key_ = :key and execution.act_id_ = :element limit 1""")
                .param("key", patient.toString())
                .param("element", element)
                .query(String.class)
                .single();
        var place = repository.getBpmnModelInstance(definition).getModelElementById(element);
        if (place instanceof CallActivity call) {
            call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                    .map(CamundaIn::getCamundaSource)
                    .filter(source -> source != null)
                    .forEach(names::add);
        }
        if (!wait.contains(PatientsAtEachStep.GOING_ON)) {
            switch (element) {
                case "AwaitInformation" -> names.addAll(Set.of("informationReminderAt", "informationDeadlineAt"));
                case "AwaitCauseTreated" -> names.add("reviewAgainAt");
                case "CoolingOffOver" -> names.add("coolingOffEndsAt");
                case "RecoveryCheckDue" -> names.add("recoveryCheckAt");
                case "OutcomeReviewDue" -> names.add("outcomeReviewAt");
                case "MakeRecall" -> names.add("recallId");
                default -> {
                    // waits for people alone
                }
            }
        }
        return names;
    }

    private void asOwner(String sql) throws Exception {
        try (Connection application = dataSource.getConnection();
                Connection superuser = TestPostgres.instance()
                        .superuser(application.getMetaData().getURL());
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private void page(ReliabilityTable table) throws Exception {
        String drawn = BEGIN + "\n" + table.summary() + "\n\n" + table.markdown() + "\n" + END;
        String page = Files.readString(PAGE);
        String anew = page.substring(0, page.indexOf(BEGIN)) + drawn + page.substring(page.indexOf(END) + END.length());
        if ("write".equals(System.getProperty("reliability-page"))) {
            Files.writeString(PAGE, anew);
        }
        assertThat(PAGE).as("to write the page anew: %s", COMMAND).content().isEqualTo(anew);
    }
}
