package clinic.vein.fhir;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.Worded;
import clinic.vein.kernel.Words;
import clinic.vein.referral.timeline.Purpose;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.ValueSet;
import org.springframework.stereotype.Component;

/** Our codes as resources, and what the states are called elsewhere. */
@Component
public class Terminology {

    private static final String TASK_STATUS = "http://hl7.org/fhir/task-status";
    private static final String REQUEST_STATUS = "http://hl7.org/fhir/request-status";

    private final Catalogue catalogue;

    Terminology(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static String valueSet(String system) {
        return system + ":all";
    }

    public List<CodeSystem> codeSystems() {
        return Stream.of(
                        Arrays.stream(AnswerCodes.values()).map(this::answers),
                        Arrays.stream(CareCodes.values()).map(this::care),
                        Stream.of(medicine(), businessStatus(), faults(), ceap(), visit()))
                .flatMap(each -> each)
                .toList();
    }

    /** Each holds all codes of one system of ours; medicines are those of ATC as well. */
    public List<ValueSet> valueSets() {
        return codeSystems().stream().map(Terminology::all).toList();
    }

    private static ValueSet all(CodeSystem system) {
        ValueSet all = new ValueSet();
        all.setId(system.getIdElement().getIdPart());
        all.setUrl(valueSet(system.getUrl()));
        all.setStatus(PublicationStatus.ACTIVE);
        all.setExperimental(false);
        all.getCompose().addInclude().setSystem(system.getUrl());
        if (system.getUrl().equals(FhirSystem.MEDICINE)) {
            all.getCompose().addInclude().setSystem(FhirSystem.ATC);
        }
        return all;
    }

    private CodeSystem answers(AnswerCodes codes) {
        CodeSystem system = system(codes.code());
        codes.codes().forEach(code -> concept(system, code.name(), code));
        if (codes.isList()) {
            system.addConcept().setCode(AnswerCodes.NONE);
        }
        return system;
    }

    private CodeSystem care(CareCodes codes) {
        CodeSystem system = system(codes.code());
        codes.codes().forEach(code -> concept(system, CareCodes.codeOf(code), code));
        return system;
    }

    private static CodeSystem visit() {
        CodeSystem system = system("visit");
        Arrays.stream(Purpose.values()).forEach(purpose -> system.addConcept().setCode(SlotResources.id(purpose)));
        return system;
    }

    private static CodeSystem ceap() {
        CodeSystem system = system("ceap-2020");
        system.setVersion("2020");
        CareCodes.ceapClasses().forEach(code -> system.addConcept().setCode(code));
        return system;
    }

    private static CodeSystem medicine() {
        CodeSystem system = system("medicine");
        system.addConcept().setCode(AnswerCodes.NONE);
        return system;
    }

    private CodeSystem businessStatus() {
        CodeSystem system = system("business-status");
        for (RequestStatus status : RequestStatus.values()) {
            concept(system, status.code(), status.state());
        }
        return system;
    }

    private static CodeSystem faults() {
        CodeSystem system = system("fault");
        Arrays.stream(FhirFault.values())
                .map(FhirFault::code)
                .distinct()
                .forEach(code -> system.addConcept().setCode(code));
        system.setContent(CodeSystemContentMode.FRAGMENT);
        return system;
    }

    private static CodeSystem system(String code) {
        CodeSystem system = new CodeSystem();
        system.setId(code);
        system.setUrl(FhirSystem.OURS + code);
        system.setStatus(PublicationStatus.ACTIVE);
        system.setExperimental(false);
        system.setCaseSensitive(true);
        system.setContent(CodeSystemContentMode.COMPLETE);
        return system;
    }

    /** A language that has no words of its own for it is left out: the catalogue would give the English ones. */
    private void concept(CodeSystem system, String code, Worded word) {
        ConceptDefinitionComponent concept = system.addConcept().setCode(code);
        String english = said(Language.ENGLISH, word).orElseGet(word::title);
        concept.setDisplay(english);
        for (Language language : catalogue.forPatients()) {
            said(language, word)
                    .filter(text -> !text.equals(english))
                    .ifPresent(text ->
                            concept.addDesignation().setLanguage(language.tag()).setValue(text));
        }
    }

    private Optional<String> said(Language language, Worded word) {
        Words words = catalogue.in(language);
        return words.find(word.wordKey() + ".plain").or(() -> words.find(word.wordKey()));
    }

    /** From our codes to those of the resources and of BSeR. */
    public List<ConceptMap> conceptMaps() {
        ConceptMap request = map("request-status", REQUEST_STATUS);
        ConceptMap task = map("task-status", TASK_STATUS);
        ConceptMap bser = map("bser-status", FhirSystem.BSER_STATUS);
        bser.getGroupFirstRep().setTargetVersion(FhirSystem.BSER_VERSION);
        for (RequestStatus status : RequestStatus.values()) {
            add(request, status, status.request().toCode());
            add(task, status, status.task().toCode());
            status.bser().ifPresent(code -> add(bser, status, code));
        }
        return Stream.concat(
                        Stream.of(request, task, bser),
                        Arrays.stream(StatesElsewhere.values()).map(Terminology::elsewhere))
                .toList();
    }

    /** Of those that publish no system of codes. */
    private static ConceptMap elsewhere(StatesElsewhere states) {
        ConceptMap map = map(states.code(), FhirSystem.OURS + states.code());
        for (RequestStatus status : RequestStatus.values()) {
            states.of(status).ifPresent(code -> add(map, status, code));
        }
        return map;
    }

    private static ConceptMap map(String code, String target) {
        ConceptMap map = new ConceptMap();
        map.setId(code);
        map.setUrl(FhirSystem.OURS + "map:" + code);
        map.setStatus(PublicationStatus.ACTIVE);
        map.setExperimental(false);
        map.addGroup().setSource(FhirSystem.BUSINESS_STATUS).setTarget(target);
        return map;
    }

    /** Ours say more than theirs. */
    private static void add(ConceptMap map, RequestStatus status, String target) {
        ConceptMapGroupComponent group = map.getGroupFirstRep();
        group.addElement()
                .setCode(status.code())
                .addTarget()
                .setCode(target)
                .setEquivalence(ConceptMapEquivalence.WIDER);
    }
}
