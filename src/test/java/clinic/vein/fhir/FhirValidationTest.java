package clinic.vein.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The one validator of all tests tells what is wrong each time, and of nothing else than what it is shown. */
class FhirValidationTest {

    private final String sound;

    FhirValidationTest() throws IOException {
        sound = Files.readString(Path.of("docs/fhir/service-request.json"));
    }

    @Test
    void whatIsWrongIsToldEachTimeAndOfThatResourceAlone() {
        String status = sound.replaceFirst("\"status\": ?\"[a-z-]+\"", "\"status\": \"nonsense\"");
        String profile = withProfile("http://example.org/none");
        String element = sound.replaceFirst("\"intent\"", "\"intend\"");
        assertThat(sound).isNotEqualTo(status).isNotEqualTo(element).isNotEqualTo(profile);

        List<String> ofTheStatus = FhirValidation.errors(status);
        List<String> ofTheElement = FhirValidation.errors(element);

        assertThat(ofTheStatus).anySatisfy(error -> assertThat(error).contains("nonsense"));
        assertThat(ofTheElement).anySatisfy(error -> assertThat(error).contains("intend"));
        assertThat(FhirValidation.errors(profile))
                .anySatisfy(error -> assertThat(error).contains("http://example.org/none"));
        assertThat(FhirValidation.errors(withProfile("http://hl7.org/fhir/StructureDefinition/bp")))
                .as("one that is known, and of something else")
                .isNotEmpty();
        assertThat(FhirValidation.errors(sound.substring(0, sound.length() / 2)))
                .as("cut off")
                .isNotEmpty();
        assertThat(FhirValidation.errors(sound)).isEmpty();
        assertThat(FhirValidation.errors(status)).isEqualTo(ofTheStatus);
        assertThat(FhirValidation.errors(element)).isEqualTo(ofTheElement);
    }

    private String withProfile(String profile) {
        return sound.replaceFirst("\"meta\": \\{", "\"meta\": {\"profile\": [\"" + profile + "\"],");
    }
}
