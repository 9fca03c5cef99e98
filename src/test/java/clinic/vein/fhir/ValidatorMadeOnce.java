package clinic.vein.fhir;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.util.XmlUtil;
import ca.uhn.fhir.validation.IValidationContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.context.IWorkerContext;
import org.hl7.fhir.r5.elementmodel.Manager.FhirFormat;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.utils.validation.IValidationPolicyAdvisor;
import org.hl7.fhir.r5.utils.validation.ValidatorSession;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.hl7.fhir.r5.utils.validation.constants.IdStatus;
import org.hl7.fhir.r5.utils.xver.XVerExtensionManagerOld;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.utilities.validation.ValidationMessage.IssueSeverity;
import org.hl7.fhir.validation.ValidatorSettings;
import org.hl7.fhir.validation.instance.InstanceValidator;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * HAPI makes HL7's validator anew for each resource, and each reads two thousand OIDs from a file first, which takes longer
 * than to validate. One is enough while nothing is fetched that a reference leads to.
 */
final class ValidatorMadeOnce extends FhirInstanceValidator {

    /** Left out by HAPI: of what nobody can look up here. */
    private static final String NO_SOURCE = "Terminology_TX_Binding_NoSource";

    private static final String NO_VALUE_SET = "Terminology_TX_ValueSet_NotFound";
    private static final String MIME_TYPES = "http://hl7.org/fhir/ValueSet/mimetypes";

    /** Wrong by HAPI, where HL7's validator only warns. */
    private static final Set<String> UNKNOWN_PROFILE =
            Set.of("Validation_VAL_Profile_Unknown", "VALIDATION_VAL_PROFILE_UNKNOWN_NOT_POLICY");

    private static final String PROFILES = "/*/*[local-name()='meta']/*[local-name()='profile']/@value";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final InstanceValidator validator;

    ValidatorMadeOnce(IValidationSupport support) {
        super(support);
        validator = configured(provideWorkerContext(), getValidatorPolicyAdvisor());
    }

    private static InstanceValidator configured(IWorkerContext known, IValidationPolicyAdvisor policy) {
        InstanceValidator validator = new InstanceValidator(
                known,
                new NullEvaluationContext(),
                new XVerExtensionManagerOld(known),
                new ValidatorSession(),
                new ValidatorSettings());
        validator.setAnyExtensionsAllowed(true);
        validator.setResourceIdRule(IdStatus.OPTIONAL);
        validator.setErrorForUnknownProfiles(true);
        validator.setUnknownCodeSystemsCauseErrors(true);
        validator.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        validator.setPolicyAdvisor(policy);
        validator.setAllowXsiLocation(true);
        return validator;
    }

    /** In turn: HL7's validator notes what it is at. */
    @Override
    protected synchronized List<ValidationMessage> validate(IValidationContext<?> resource) {
        List<ValidationMessage> messages = new ArrayList<>();
        String text = resource.getResourceAsString();
        boolean xml = resource.getResourceAsStringEncoding() == EncodingEnum.XML;
        validator.validate(
                null,
                messages,
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                xml ? FhirFormat.XML : FhirFormat.JSON,
                known(xml ? ofXml(text) : ofJson(text), messages));
        messages.stream()
                .filter(message -> message.getMessageId() != null && UNKNOWN_PROFILE.contains(message.getMessageId()))
                .forEach(message -> message.setLevel(IssueSeverity.ERROR));
        return messages.stream().filter(ValidatorMadeOnce::isTold).toList();
    }

    /** The profiles that a resource says it keeps to; one that nobody knows is an error. */
    private List<StructureDefinition> known(List<String> profiles, List<ValidationMessage> messages) {
        List<StructureDefinition> known = new ArrayList<>();
        for (String profile : profiles) {
            StructureDefinition definition = provideWorkerContext().fetchResource(StructureDefinition.class, profile);
            if (definition == null) {
                messages.add(
                        new ValidationMessage().setLevel(IssueSeverity.ERROR).setMessage("Unknown profile " + profile));
            } else {
                known.add(definition);
            }
        }
        return known;
    }

    private static List<String> ofJson(String text) {
        try {
            JsonNode profiles = JSON.readTree(text).at("/meta/profile");
            return StreamSupport.stream(profiles.spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        } catch (JsonProcessingException unreadable) {
            return List.of(); // which the validator says itself
        }
    }

    private static List<String> ofXml(String text) {
        try {
            NodeList profiles = (NodeList) XPathFactory.newInstance()
                    .newXPath()
                    .evaluate(PROFILES, XmlUtil.parseDocument(text), XPathConstants.NODESET);
            return IntStream.range(0, profiles.getLength())
                    .mapToObj(profiles::item)
                    .map(Node::getNodeValue)
                    .toList();
        } catch (IOException | SAXException | XPathExpressionException unreadable) {
            return List.of(); // which the validator says itself
        }
    }

    private static boolean isTold(ValidationMessage message) {
        boolean ofMimeTypes = NO_VALUE_SET.equals(message.getMessageId())
                && message.getMessage().contains(MIME_TYPES);
        return !NO_SOURCE.equals(message.getMessageId()) && !ofMimeTypes;
    }
}
