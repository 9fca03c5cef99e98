package clinic.vein.intake;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.UsualUnits;
import clinic.vein.referral.Background;
import clinic.vein.referral.Patient;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.RestlessLegs;
import clinic.vein.referral.Source;
import clinic.vein.referral.Veins;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the referral document into a report, or refuses it with every reason. There is no other way in. */
@Component
public class ReferralDocument {

    /** The newest version that is read. The first one knew yes and no only; a document that names none is of it. */
    public static final int VERSION = 4;

    private static final int DEEPEST = 8;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_NUMBER = 40;

    private final ObjectMapper json;
    private final int maxCharacters;
    private final Clock clock;
    private final ClinicSettings clinic;
    private final Catalogue catalogue;

    ReferralDocument(IntakeSettings settings, Clock clock, ClinicSettings clinic, Catalogue catalogue) {
        this.maxCharacters = (int) settings.maxDocument().toBytes();
        this.clock = clock;
        this.clinic = clinic;
        this.catalogue = catalogue;
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_TEXT)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .build();
        this.json = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /**
     * @param forcedSource the way this document came; it may name the same or none. Null: the document says, else API.
     *     A document that a patient or reception filled in on a form of ours must answer every question; for other
     *     systems each clinical question is optional, and what is absent was not asked
     * @throws Refused with every violation
     */
    public ReferralReport read(String document, @Nullable Source forcedSource) {
        if (document.length() > maxCharacters) {
            throw new Refused("", IntakeFault.TOO_LARGE);
        }
        try {
            return read(json.readTree(document), forcedSource);
        } catch (JsonProcessingException e) {
            // The parser's own message repeats what was sent; line and column are enough to find the place.
            throw e.getLocation() == null
                    ? new Refused("", IntakeFault.NOT_JSON)
                    : new Refused(
                            "",
                            IntakeFault.NOT_JSON_AT,
                            e.getLocation().getLineNr(),
                            e.getLocation().getColumnNr());
        }
    }

    /** @throws Refused with every violation */
    public ReferralReport read(JsonNode document, @Nullable Source forcedSource) {
        if (!document.isObject()) {
            throw new Refused("", IntakeFault.NO_OBJECT);
        }
        Violations violations = new Violations();
        DocumentObject root = new DocumentObject(document, "", violations);
        version(root);
        Source source = source(root, forcedSource);
        boolean everythingAsked = forcedSource == Source.SELF || forcedSource == Source.STAFF;
        LocalDate today = LocalDate.now(clock.withZone(clinic.zone()));
        Optional<Patient> patient = root.object("patient", true)
                .flatMap(object -> PatientSection.read(object, source, today, catalogue.forPatients()));
        RestlessLegs restlessLegs = root.object("restlessLegs", everythingAsked)
                .map(object -> ClinicalSections.restlessLegs(object, everythingAsked))
                .orElse(RestlessLegs.NOT_ASKED);
        Veins veins = root.object("veins", everythingAsked)
                .map(object -> ClinicalSections.veins(object, everythingAsked))
                .orElse(Veins.NOT_ASKED);
        Background background = root.object("background", everythingAsked)
                .map(object -> ClinicalSections.background(object, everythingAsked, usualUnits()))
                .orElse(Background.NOT_ASKED);
        root.nothingElse();
        violations.refuseIfAny();
        return new ReferralReport(source, patient.orElseThrow(), restlessLegs, veins, background);
    }

    /** In which units those think of their bodies who fill in a form of the clinic's. */
    public UsualUnits usualUnits() {
        return UsualUnits.in(clinic.country());
    }

    /**
     * News of a patient whom the clinic knows: what the document says of veins and health, and nothing else was asked.
     *
     * @throws Refused with every violation
     */
    public ReferralReport news(Patient patient, JsonNode document) {
        Violations violations = new Violations();
        DocumentObject root = new DocumentObject(document, "", violations);
        Veins veins = root.object("veins", true)
                .map(object -> ClinicalSections.veins(object, false))
                .orElse(Veins.NOT_ASKED);
        Background background = root.object("background", true)
                .map(object -> ClinicalSections.background(object, false, usualUnits()))
                .orElse(Background.NOT_ASKED);
        violations.refuseIfAny();
        return new ReferralReport(Source.SELF, patient, RestlessLegs.NOT_ASKED, veins, background);
    }

    /**
     * Who a patient is, corrected: as strict as in a report.
     *
     * @throws Refused with every violation
     */
    Patient patient(JsonNode section) {
        Violations violations = new Violations();
        LocalDate today = LocalDate.now(clock.withZone(clinic.zone()));
        Optional<Patient> patient = PatientSection.read(
                new DocumentObject(section, "patient", violations), Source.API, today, catalogue.forPatients());
        violations.refuseIfAny();
        return patient.orElseThrow();
    }

    /** A newer document may say what this reader would not understand. */
    private static void version(DocumentObject root) {
        Integer version = root.number("documentVersion", 1, Integer.MAX_VALUE, false);
        root.violations()
                .addIf(version != null && version > VERSION, "documentVersion", IntakeFault.NEWER_DOCUMENT, VERSION);
    }

    private static Source source(DocumentObject root, @Nullable Source forced) {
        @Nullable
        Source stated = root.code("source", EnumSet.allOf(Source.class), false).orElse(null);
        if (forced == null) {
            return stated == null ? Source.API : stated;
        }
        root.violations().addIf(stated != null && stated != forced, "source", IntakeFault.OTHER_SOURCE, forced.name());
        return forced;
    }
}
