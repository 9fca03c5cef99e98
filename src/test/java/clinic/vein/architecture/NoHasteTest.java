package clinic.vein.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** A test fails because something is wrong, and not because the machine was busy or has few processors. */
@AnalyzeClasses(packages = "clinic.vein", importOptions = ImportOption.OnlyIncludeTests.class)
class NoHasteTest {

    private static final String WHY = "clinic.vein.testing.Eventually waits until it has come";

    @ArchTest
    static final ArchRule nothing_is_waited_for_in_haste = tests().should()
            .callMethodWhere(calls(Awaitility.class, "await").or(calls(ConditionFactory.class, "atMost")))
            .because(WHY);

    @ArchTest
    static final ArchRule who_is_held_up_is_not_given_up = tests().and()
            // Two seconds in which the application must not have ended.
            .doNotHaveSimpleName("ShutdownProcessIT")
            .should()
            .callMethodWhere(calls(CountDownLatch.class, "await")
                    .or(calls(CyclicBarrier.class, "await"))
                    .or(calls(Future.class, "get"))
                    .and(target(rawParameterTypes(long.class, TimeUnit.class))))
            .because(WHY + "; without a time it ends when the other one does");

    @ArchTest
    static final ArchRule nobody_waits_for_a_processor = tests().should()
            .callMethod(CompletableFuture.class, "runAsync", Runnable.class)
            .orShould()
            .callMethod(CompletableFuture.class, "supplyAsync", Supplier.class)
            .because("clinic.vein.testing.Beside begins each at once");

    /** What is called by themselves alone is a drill or a benchmark, which measures. */
    private static GivenClassesConjunction tests() {
        return noClasses().that(new DescribedPredicate<JavaClass>("are run with all others") {
            @Override
            public boolean test(JavaClass each) {
                return each.getName().split("\\$")[0].matches(".*(?:Test|IT)");
            }
        });
    }

    private static DescribedPredicate<JavaCall<?>> calls(Class<?> type, String method) {
        return target(name(method)).and(target(owner(JavaClass.Predicates.assignableTo(type))));
    }
}
