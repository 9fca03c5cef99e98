package clinic.vein.intake.web;

import static org.mockito.Mockito.mock;

import clinic.vein.audit.RecordsRead;
import clinic.vein.documents.AttachDocuments;
import clinic.vein.documents.DocumentSettings;
import clinic.vein.documents.file.SentFiles;
import clinic.vein.intake.AnswerOnce;
import clinic.vein.intake.ImportRow;
import clinic.vein.intake.IntakeInMemory;
import clinic.vein.intake.IntakeSettings;
import clinic.vein.intake.ReferralDocument;
import clinic.vein.intake.SampleDocument;
import clinic.vein.intake.SentForms;
import clinic.vein.intake.TakeInReport;
import clinic.vein.intake.csv.ImportReferrals;
import clinic.vein.kernel.Actor;
import clinic.vein.kernel.CatalogueConfiguration;
import clinic.vein.kernel.ClinicCalendar;
import clinic.vein.kernel.ClinicHours;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.web.LanguageConfiguration;
import clinic.vein.messaging.KeepContactWishes;
import clinic.vein.process.DecisionRules;
import clinic.vein.process.Decisions;
import clinic.vein.process.DueDates;
import clinic.vein.process.DueDates.Deadline;
import clinic.vein.process.TaskKey;
import clinic.vein.referral.Endings;
import clinic.vein.referral.FurtherReports;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.matching.MatchingSettings;
import clinic.vein.referral.matching.PatientMatching;
import clinic.vein.selfservice.OwnReferral;
import clinic.vein.triage.PromiseCall;
import clinic.vein.triage.RedFlagCalls;
import clinic.vein.triage.RedFlags;
import clinic.vein.triage.TriageResults;
import clinic.vein.triage.WaitingForCall;
import clinic.vein.workflow.TableInMemory;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.embedded.EmbeddedWebServerFactoryCustomizerAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;

/** The pages with everything behind them in memory; not a configuration, which the whole application would find. */
@ImportAutoConfiguration({
    ServletWebServerFactoryAutoConfiguration.class,
    EmbeddedWebServerFactoryCustomizerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class
})
@Import({
    CatalogueConfiguration.class,
    LanguageConfiguration.class,
    IntakeConfiguration.class,
    PageSettings.class,
    HomeController.class,
    ReferController.class,
    ReceiptController.class,
    ReadNumberController.class,
    SentOnce.class,
    RedFlagStyleController.class,
    RedFlagWarnings.class,
    RedFlags.class,
    WriteReceipt.class,
    ReceiptCookie.class,
    PromiseCall.class,
    WaitingForCall.class,
    StatusController.class,
    StatusFilesController.class,
    PatientPageLimits.class,
    ImportPageController.class,
    ImportController.class,
    CreateReferralController.class,
    ImportReferrals.class
})
@EnableConfigurationProperties(DocumentSettings.class)
public class IntakePages {

    /** Nobody signs in here. */
    @Bean
    WebInvocationPrivilegeEvaluator access() {
        return mock();
    }

    @Bean
    IntakeInMemory intake() {
        return new IntakeInMemory();
    }

    @Bean
    ReferralDocument referralDocument() {
        return SampleDocument.reader();
    }

    @Bean
    PatientMatching patientMatching() {
        return new PatientMatching(new MatchingSettings("GB"));
    }

    @Bean
    SentForms sentForms(IntakeInMemory intake) {
        return intake.sentForms();
    }

    @Bean
    TakeInReport takeInReport(IntakeInMemory intake) {
        return intake.takeInReport();
    }

    @Bean
    Referrals referrals(IntakeInMemory intake) {
        return intake.referrals();
    }

    @Bean
    KeepContactWishes keepContactWishes() {
        return mock(KeepContactWishes.class);
    }

    @Bean
    SentFiles sentFiles() {
        return mock(SentFiles.class);
    }

    @Bean
    AttachDocuments attachDocuments() {
        return mock(AttachDocuments.class);
    }

    @Bean
    FurtherReports furtherReports() {
        return mock(FurtherReports.class);
    }

    @Bean
    OwnReferral ownReferral() {
        return mock(OwnReferral.class);
    }

    @Bean
    ImportRow importRow(IntakeInMemory intake) {
        return intake.importRow();
    }

    @Bean
    AnswerOnce answerOnce(IntakeInMemory intake) {
        return intake.answerOnce();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Endings endings() {
        return mock(Endings.class);
    }

    @Bean
    RedFlagCalls redFlagCalls() {
        return mock(RedFlagCalls.class);
    }

    @Bean
    TriageResults triageResults() {
        return mock(TriageResults.class);
    }

    @Bean
    CurrentActor currentActor() {
        return () -> Actor.SYSTEM;
    }

    @Bean
    DueDates dueDates() {
        return new DueDates() {

            @Override
            public Deadline of(TaskKey task, Urgency urgency, Instant from) {
                return new Deadline(from.plus(Duration.ofHours(16)), from, from.plus(Duration.ofHours(20)), "nurse");
            }

            @Override
            public Deadline before(TaskKey task, Urgency urgency, Instant from, Instant appointment) {
                return of(task, urgency, from);
            }
        };
    }

    @Bean
    DecisionRules decisionRules() {
        return TableInMemory.triage();
    }

    @Bean
    Decisions decisions() {
        return TableInMemory.decisions("DuePolicy");
    }

    @Bean
    ClinicCalendar clinicCalendar(ClinicSettings clinic, ClinicHours hours) {
        return new ClinicCalendar(clinic, hours);
    }

    @Bean
    ClinicHours clinicHours() {
        return new ClinicHours(EnumSet.allOf(DayOfWeek.class), LocalTime.MIN, LocalTime.MAX, "111");
    }

    @Bean
    RecordsRead recordsRead() {
        return mock(RecordsRead.class);
    }

    @Bean
    IntakeSettings intakeSettings() {
        return SampleDocument.SETTINGS;
    }

    @Bean
    ClinicSettings clinicSettings() {
        return SampleDocument.CLINIC;
    }
}
