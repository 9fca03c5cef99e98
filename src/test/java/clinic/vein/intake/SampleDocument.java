package clinic.vein.intake;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.testing.TestCatalogue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.util.unit.DataSize;

/** A complete referral document that tests change in one place at a time. */
public final class SampleDocument {

    public static final Instant NOW = Instant.parse("2026-06-30T23:30:00Z");
    public static final IntakeSettings SETTINGS = new IntakeSettings(
            DataSize.ofKilobytes(64), 16_384, 20, 100_000, DataSize.ofMegabytes(64), Duration.ofHours(24));
    public static final ClinicSettings CLINIC = new ClinicSettings(
            "Test Clinic", "112", "020 7946 0018", ZoneId.of("Europe/London"), Set.of(), Set.of(), false, "GB", "");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode document;

    private SampleDocument(ObjectNode document) {
        this.document = document;
    }

    public static ReferralDocument reader() {
        return new ReferralDocument(SETTINGS, Clock.fixed(NOW, ZoneOffset.UTC), CLINIC, TestCatalogue.READ_ONCE);
    }

    public static SampleDocument complete() {
        return new SampleDocument(object("""
                {
                  "patient": {"givenName": "Ada", "familyName": "Quill", "dateOfBirth": "1970-01-31", "sexAtBirth": "FEMALE",
                              "phone": "+44 7700 900123", "email": "ada@example.org", "address": "1 High Street",
                              "identifier": {"system": "urn:example:mrn", "value": "M1"}, "practice": "Elm Road"},
                  "restlessLegs": {"urgeToMove": true, "worseAtRest": true, "relievedByMovement": true,
                                   "worseInEvening": true, "severity": 7, "nightsPerWeek": 5, "irlsTotal": null,
                                   "familyHistory": false},
                  "veins": {"visible": true, "legs": "BOTH", "symptoms": ["ACHING", "HEAVINESS"], "skinChange": false,
                            "bleeding": "NONE", "ulcer": "NONE", "ulcerDays": null, "hardPainfulVein": false,
                            "swollenOrTenderLeg": "NONE", "chestPainOrBreathless": false, "previousTreatment": false,
                            "coldPainfulLeg": false, "hotRedLegWithFever": false},
                  "background": {"pregnant": false, "previousClot": false, "conditions": ["DIABETES"],
                                 "medicines": [{"atc": "N06AX11", "text": "mirtazapine"}], "takesMagnesium": true}
                }"""));
    }

    /** @param path such as {@code patient.phone}; @param value as JSON */
    public SampleDocument with(String path, String value) {
        int dot = path.lastIndexOf('.');
        parent(dot < 0 ? "" : path.substring(0, dot)).set(path.substring(dot + 1), json(value));
        return this;
    }

    public SampleDocument without(String path) {
        int dot = path.lastIndexOf('.');
        parent(dot < 0 ? "" : path.substring(0, dot)).remove(path.substring(dot + 1));
        return this;
    }

    public ObjectNode node() {
        return document;
    }

    @Override
    public String toString() {
        return document.toString();
    }

    private ObjectNode parent(String path) {
        ObjectNode parent = document;
        for (String step : path.isEmpty() ? new String[0] : path.split("\\.")) {
            parent = parent.withObjectProperty(step);
        }
        return parent;
    }

    private static ObjectNode object(String text) {
        return (ObjectNode) json(text);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
