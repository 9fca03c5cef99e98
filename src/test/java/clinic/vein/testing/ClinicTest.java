package clinic.vein.testing;

import clinic.vein.embedded.UsesPostgres;
import clinic.vein.fhir.AnswersInFhir;
import clinic.vein.intake.web.FormsHandedOut;
import clinic.vein.messaging.OpenWays;
import clinic.vein.messaging.PostOffice;
import clinic.vein.privacy.MarkedPatient;
import clinic.vein.workflow.engine.MappingsReadOnce;
import clinic.vein.workflow.engine.QuickPasswords;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole application on a fresh PostgreSQL, without background work: tests fire timers and do regular work themselves. Classes that
 * carry it unchanged share one context, so each test makes patients of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@UsesPostgres
@Import({
    ReferralDriver.class,
    CareDriver.class,
    CheckupDriver.class,
    TestAccounts.class,
    QuickPasswords.class,
    MappingsReadOnce.class,
    PathsTaken.class,
    MarkedPatient.class,
    StandingClock.class,
    LinksInHand.class,
    OpenWays.class,
    PostOffice.class,
    StandingClock.AsTheApplications.class,
    NoRegularWork.class,
    KeyedSystem.Registered.class,
    DamagedScripts.class,
    AxeScript.class,
    FormsHandedOut.class,
    CountedStatements.Requests.class,
    CountedStatements.Database.class,
    AnswersInFhir.Kept.class
})
@TestExecutionListeners(
        listeners = {OwnEngine.class, AnswersInFhir.class},
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            // The application's own limit is for people who wait; a busy machine may take longer to open a connection.
            "spring.datasource.hikari.connection-timeout=300000",
            // All tests come from one address; what the limits do is tested by themselves.
            "clinic.patient-pages.sent=1000000+1/PT1H",
            "clinic.patient-pages.sent-by-all=1000000+1/PT1H",
            "clinic.patient-pages.asked=1000000+1/PT1H",
            "clinic.patient-pages.proof-bits=1",
            "clinic.administrator.id=administrator",
            "clinic.administrator.password=only-for-tests-1234",
            // SHA-256 of only-for-tests-1234
            "clinic.api-clients.client-surgery.secret-sha256=f2c3a720ddc1e732b2175c0b6b1226ced84262a6fd73d9e3ad180d017cc3262e",
            "clinic.api-clients.client-surgery.scopes=referrals:read,referrals:write,practice:read,practice:write",
            "clinic.api-clients.client-reader.secret-sha256=f2c3a720ddc1e732b2175c0b6b1226ced84262a6fd73d9e3ad180d017cc3262e",
            "clinic.api-clients.client-reader.scopes=referrals:read,practice:read",
            "clinic.api-clients.client-metrics.secret-sha256=f2c3a720ddc1e732b2175c0b6b1226ced84262a6fd73d9e3ad180d017cc3262e",
            "clinic.api-clients.client-metrics.scopes=metrics:read",
            // Tests have no registry for Prometheus unless they ask for it.
            "management.prometheus.metrics.export.enabled=true",
            "clinic.insight.figures-kept=0s",
            "clinic.documents.without-scanner=show",
            // Asked for in the test of it alone.
            "clinic.second-factor.roles=",
            // What a text service says is taken; there is none to give a message to.
            "clinic.text.secret=only-for-tests-only-for-tests-1234",
            "clinic.pseudonym-key=only-for-tests-only-for-tests-1234",
            "clinic.api-clients.client-fhir.secret-sha256=f2c3a720ddc1e732b2175c0b6b1226ced84262a6fd73d9e3ad180d017cc3262e",
            "clinic.api-clients.client-fhir.scopes=fhir:read,fhir:write",
            "clinic.api-clients.client-hospital.secret-sha256=f2c3a720ddc1e732b2175c0b6b1226ced84262a6fd73d9e3ad180d017cc3262e",
            "clinic.api-clients.client-hospital.scopes=fhir:read,fhir:write",
            // There is no such host: who tells it of changes tells a stand-in.
            "clinic.fhir.subscriptions.hosts=hub.example",
            // A visitor who comes again later finds the connection open, however long the test took meanwhile.
            "server.tomcat.connection-timeout=10m",
            "server.tomcat.keep-alive-timeout=1h",
        })
public @interface ClinicTest {}
