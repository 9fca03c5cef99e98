package clinic.vein.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import clinic.vein.browser.Chromium;
import clinic.vein.browser.Desk;
import clinic.vein.browser.WatchedBrowser;
import clinic.vein.embedded.ApplicationInAnotherJvm;
import clinic.vein.testing.LeftToVerify;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** {@code mvn test} is for every few minutes of work: the name of a test class says whether it belongs there. */
@AnalyzeClasses(packages = "clinic.vein", importOptions = ImportOption.OnlyIncludeTests.class)
class TestNamesTest {

    private static final DescribedPredicate<JavaClass> SLOW = JavaClass.Predicates.belongToAnyOf(
                    Chromium.class, Desk.class, WatchedBrowser.class, ApplicationInAnotherJvm.class, LeftToVerify.class)
            .or(HasName.Predicates.name("clinic.vein.embedded.EmbeddedPostgresServer"));

    @ArchTest
    static final ArchRule
            what_needs_a_browser_or_a_server_of_its_own_kills_an_application_or_walks_far_is_left_to_verify =
                    noClasses()
                            .that()
                            .haveSimpleNameEndingWith("Test")
                            .and()
                            .doNotBelongToAnyOf(TestNamesTest.class)
                            .should()
                            .dependOnClassesThat(SLOW);

    @ArchTest
    static final ArchRule nothing_else_is =
            classes().that().haveSimpleNameEndingWith("IT").should().dependOnClassesThat(SLOW);
}
