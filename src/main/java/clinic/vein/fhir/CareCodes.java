package clinic.vein.fhir;

import clinic.vein.kernel.Worded;
import clinic.vein.vascular.legs.Leg;
import clinic.vein.vascular.legs.LegReview.Closure;
import clinic.vein.vascular.legs.Vein;
import clinic.vein.vascular.safety.Complication;
import clinic.vein.vascular.safety.Modality;
import clinic.vein.vascular.safety.Sclerosant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;

/** The lists of codes in which the clinic says what it found and did. */
enum CareCodes {
    FINDING("finding", FindingCode.values()),
    LEG("leg", Leg.values()),
    VEIN("vein", Vein.values()),
    VEIN_CLOSURE("vein-closure", Closure.values()),
    MODALITY("modality", Modality.values()),
    SCLEROSANT("sclerosant", Sclerosant.values()),
    COMPLICATION("complication", Complication.values());

    /** The clinical classes of CEAP 2020, of which nobody publishes a system of codes; s has symptoms, a has none. */
    static final String CEAP = FhirSystem.OURS + "ceap-2020";

    private static final List<String> CLASSES =
            List.of("C0", "C1", "C2", "C2r", "C3", "C4a", "C4b", "C4c", "C5", "C6", "C6r");

    private final String code;
    private final Worded[] codes;

    CareCodes(String code, Worded[] codes) {
        this.code = code;
        this.codes = codes;
    }

    String code() {
        return code;
    }

    List<Worded> codes() {
        return Arrays.asList(codes);
    }

    static String codeOf(Worded word) {
        return word instanceof FindingCode finding ? finding.code() : word.name();
    }

    CodeableConcept concept(Worded word) {
        CodeableConcept concept = new CodeableConcept().setText(word.title());
        concept.addCoding().setSystem(FhirSystem.OURS + code).setCode(codeOf(word));
        return concept;
    }

    static CodeableConcept ceap(String found) {
        CodeableConcept concept = new CodeableConcept().setText(found);
        concept.addCoding().setSystem(CEAP).setVersion("2020").setCode(found);
        return concept;
    }

    static List<String> ceapClasses() {
        List<String> all = new ArrayList<>();
        for (String each : CLASSES) {
            all.addAll(List.of(each, each + "s", each + "a"));
        }
        return all;
    }
}
