package clinic.vein.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import clinic.vein.testing.TestCatalogue;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;

/**
 * HAPI's validator with the definitions of R4 and our own codes and checklists, read once for all tests of a JVM. Codes of
 * others that are not part of R4 (LOINC, SNOMED CT, ATC, BSeR) are not checked, nor is what a reference leads to.
 */
public final class FhirValidation {

    private FhirValidation() {}

    /** What is wrong with a resource, in JSON or XML. */
    public static List<String> errors(String resource) {
        return Known.VALIDATOR.validateWithResult(resource).getMessages().stream()
                .filter(message -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                // An extension of before sign-in by key, which has no such address.
                .filter(message -> !message.contains("Slice 'Extension.extension:authorize'"))
                // Known to whoever is told of changes; their package is on no registry that the build uses.
                .filter(message -> !message.contains(
                        "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-"))
                .toList();
    }

    private static final class Known {

        static final FhirValidator VALIDATOR = validator(FhirContext.forR4Cached());

        private static FhirValidator validator(FhirContext context) {
            return context.newValidator()
                    .registerValidatorModule(new ValidatorMadeOnce(new ValidationSupportChain(
                            ours(context),
                            new DefaultProfileValidationSupport(context),
                            new CommonCodeSystemsTerminologyService(context),
                            new InMemoryTerminologyServerValidationSupport(context))));
        }

        private static PrePopulatedValidationSupport ours(FhirContext context) {
            PrePopulatedValidationSupport ours = new PrePopulatedValidationSupport(context);
            Terminology terminology = new Terminology(TestCatalogue.READ_ONCE);
            terminology.codeSystems().forEach(ours::addCodeSystem);
            terminology.valueSets().forEach(ours::addValueSet);
            new ChecklistDefinition(TestCatalogue.READ_ONCE).all().forEach(ours::addResource);
            return ours;
        }
    }
}
