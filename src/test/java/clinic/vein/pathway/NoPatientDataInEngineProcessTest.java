package clinic.vein.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.checking.AddInformation;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.referral.Background;
import clinic.vein.referral.Patient;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.ReportRedFlag;
import clinic.vein.referral.Source;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.SomePatient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A marked patient goes all the way; none of the marks may be found in any table of the engine or in the log. */
@ClinicTest
@ExtendWith(OutputCaptureExtension.class)
class NoPatientDataInEngineProcessTest {

    private static final String MARK = "zqxmark";

    @Autowired
    ReferralDriver driver;

    @Autowired
    CareDriver care;

    @Autowired
    AddInformation addInformation;

    @Autowired
    ReportRedFlag reportRedFlag;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    @Test
    void nothingAboutThePatientReachesTheEngineOrTheLog(CapturedOutput output) {
        ReferralId id = driver.receive(marked());
        driver.complete(
                id,
                "CheckReferral",
                "intake",
                "{'outcome':'INCOMPLETE','identityConfirmed':true,'contactConfirmed':true,'missing':['OTHER'],"
                        + "'question':'Is it zqxmark?','note':'zqxmark'}");
        driver.as("intake", () -> {
            addInformation.add(id, "zqxmark it is");
            reportRedFlag.report(id, "zqxmark hurts");
            return null;
        });
        driver.pass(id, Duration.ofMinutes(1));
        driver.complete(
                id,
                "HandleRedFlag",
                "nurse",
                "{'outcome':'CONTINUE','spokeWith':'PATIENT','note':'zqxmark is well',"
                        + "'leg':{'concerns':['DVT_SUSPECTED'],'wells':{'embolismSymptoms':true,'pregnantOrPostPartum':false,"
                        + "'armAffected':false}},'urgency':'URGENT','override':{'findings':['REPORTED_RED_FLAG',"
                        + "'DVT_HOSPITAL_TODAY'],'reason':'zqxmark was scanned yesterday'}}");
        driver.complete(
                id,
                "CheckReferral",
                "intake",
                "{'outcome':'COMPLETE','identityConfirmed':true,'contactConfirmed':true,'note':'zqxmark'}");
        refusedSubmissionsKeepSilent(id);
        driver.complete(
                id,
                "ReviewReferral",
                "physician",
                "{'decision':'APPROVE','explainedByAnotherCondition':'NO','mimicNote':'zqxmark','overrideReason':'zqxmark',"
                        + "'note':'zqxmark'}");
        care.book(id, "BookAssessment");
        driver.complete(id, "RecordArrival", "intake", "{'attendance':'ARRIVED','note':'zqxmark'}");
        driver.complete(
                id,
                "AssessVeins",
                "vascular",
                CareDriver.CONSERVATIVE.replace("'decision'", "'note':'zqxmark','decision'"));
        driver.complete(id, "SignClosingLetter", "vascular", "{'signed':true,'remarks':'zqxmark'}");

        assertThat(tablesWithTheMark("clinic"))
                .as("the marks were there to be found")
                .isNotEmpty();
        assertThat(tablesWithTheMark("engine")).isEmpty();
        assertThat(output.getAll().toLowerCase(java.util.Locale.ROOT)).doesNotContain(MARK);
    }

    private void refusedSubmissionsKeepSilent(ReferralId id) {
        for (String submission : List.of(
                "{'decision':'zqxmark'}",
                "{'zqxmark':'zqxmark'}",
                "{'decision':'DECLINE','wouldChangeAnswer':'zqxmark'}",
                "zqxmark")) {
            Assertions.assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> driver.complete(id, "ReviewReferral", "physician", submission));
        }
    }

    private List<String> tablesWithTheMark(String schema) {
        return jdbc
                .sql(
                        "select table_name from information_schema.tables where table_schema = :schema and table_type = 'BASE TABLE'")
                .param("schema", schema)
                .query(String.class)
                .list()
                .stream()
                .filter(table -> jdbc.sql("select exists (select from " + schema + "." + table
                                + " line where lower(line::text) like :mark"
                                + " or encode(convert_to(lower(line::text), 'UTF8'), 'hex') like :hex"
                                + " or line::text like :hex)")
                        .param("mark", "%" + MARK + "%")
                        .param("hex", "%" + java.util.HexFormat.of().formatHex(MARK.getBytes()) + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private static ReferralReport marked() {
        ReferralReport report = Reports.dual();
        Patient patient = SomePatient.reachable("Zqxmarka", "Zqxmarkfamily")
                .born(LocalDate.of(1961, 2, 3))
                .phone("+44 7700 900001 zqxmark")
                .email("zqxmark@example.org")
                .address("1 Zqxmark Street")
                .numbered("urn:zqxmark", "zqxmark-1")
                .practice("Zqxmark Surgery")
                .done();
        return new ReferralReport(
                Source.API,
                patient,
                report.restlessLegs(),
                report.veins(),
                new Background(
                        false, false, Set.of(), List.of(new Background.Medicine("N06AX11", "zqxmark tablets")), true));
    }
}
