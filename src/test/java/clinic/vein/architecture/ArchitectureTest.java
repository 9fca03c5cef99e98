package clinic.vein.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnalyzeClasses(packages = "clinic.vein", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The way out of Camunda 7 stays short. */
    @ArchTest
    static final ArchRule only_workflow_knows_the_engine = noClasses()
            .that()
            .resideOutsideOfPackage("clinic.vein.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    /** Internals are what a fork of the engine may change. Its current authentication is of an internal type. */
    @ArchTest
    static final ArchRule only_its_set_up_knows_the_engines_internals = noClasses()
            .that()
            .resideInAPackage("clinic.vein.workflow")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.camunda.bpm.engine.impl..")
                    .and(com.tngtech.archunit.base.DescribedPredicate.not(
                            JavaClass.Predicates.resideInAPackage("org.camunda.bpm.engine.impl.identity"))));

    /** All statements of ours go the way on which what a transaction noted on a timeline is written before it is read. */
    @ArchTest
    static final ArchRule nobody_makes_a_way_to_the_database_beside_the_one = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("clinic.vein.referral.jdbc.TimelineFirst")
            .should()
            .callConstructor(JdbcTemplate.class, DataSource.class)
            .orShould()
            .callConstructor(JdbcTemplate.class)
            .orShould()
            .callMethod(JdbcClient.class, "create", DataSource.class);

    /** The engine has its own tables, and these see no timeline; who sets up or moves a database is alone in it. */
    @ArchTest
    static final ArchRule few_have_a_connection_of_their_own = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "clinic.vein.workflow.engine..", "clinic.vein.embedded..", "clinic.vein.kernel.sql")
            .should()
            .callMethod(DataSource.class, "getConnection");

    @ArchTest
    static final ArchRule the_kernel_knows_nothing_of_ours = noClasses()
            .that()
            .resideInAPackage("clinic.vein.kernel..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("clinic.vein..")
                    .and(com.tngtech.archunit.base.DescribedPredicate.not(
                            JavaClass.Predicates.resideInAPackage("clinic.vein.kernel.."))));

    @ArchTest
    static final ArchRule the_ports_know_only_the_kernel = noClasses()
            .that()
            .resideInAPackage("clinic.vein.process..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("clinic.vein..")
                    .and(com.tngtech.archunit.base.DescribedPredicate.not(
                            JavaClass.Predicates.resideInAnyPackage("clinic.vein.process..", "clinic.vein.kernel"))));

    @ArchTest
    static final ArchRule features_have_no_cycles =
            slices().matching("clinic.vein.(*)..").should().beFreeOfCycles();

    /** Each room of vascular care knows only those below it. */
    @ArchTest
    static final ArchRule vascular_care_stands_on_its_legs = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("clinic.vein.vascular..")
            .layer("legs")
            .definedBy("clinic.vein.vascular.legs..")
            .layer("safety")
            .definedBy("clinic.vein.vascular.safety..")
            .layer("assessment")
            .definedBy("clinic.vein.vascular.assessment..")
            .layer("course")
            .definedBy("clinic.vein.vascular.course..")
            .layer("followup")
            .definedBy("clinic.vein.vascular.followup..")
            .whereLayer("followup")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("course")
            .mayOnlyBeAccessedByLayers("followup")
            .whereLayer("assessment")
            .mayOnlyBeAccessedByLayers("course", "followup")
            .whereLayer("safety")
            .mayOnlyBeAccessedByLayers("assessment", "course", "followup")
            .whereLayer("legs")
            .mayOnlyBeAccessedByLayers("safety", "assessment", "course", "followup");

    @ArchTest
    static final ArchRule sql_stays_in_its_place = classes()
            .that()
            .resideInAPackage("..jdbc..")
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_stores_speak_sql = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..jdbc..",
                    "clinic.vein.kernel.sql",
                    "clinic.vein.platform",
                    "clinic.vein.embedded",
                    "clinic.vein.workflow.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.jdbc..");

    @ArchTest
    static final ArchRule nobody_calls_the_web_layer_of_another_feature = classes()
            .that()
            .resideInAPackage("..web..")
            .and()
            .resideOutsideOfPackage("clinic.vein.kernel.web")
            .should(beUsedOnlyByTheirOwnFeature());

    @ArchTest
    static final ArchRule the_model_knows_no_web = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "clinic.vein.security..", "clinic.vein.workflow.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule beans_are_wired_by_constructor = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Autowired");

    private static ArchCondition<JavaClass> beUsedOnlyByTheirOwnFeature() {
        return new ArchCondition<>("be used only by their own feature") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                String feature = feature(item);
                item.getDirectDependenciesToSelf().stream()
                        .filter(dependency ->
                                !feature(dependency.getOriginClass()).equals(feature))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(item, dependency.getDescription())));
            }
        };
    }

    private static String feature(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }
}
