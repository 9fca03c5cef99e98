package clinic.vein.fhir.web;

import clinic.vein.fhir.subscription.NotificationJson;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Bundle;
import org.springframework.stereotype.Component;

/** As the server writes it to whoever asks. */
@Component
class NotificationAsJson implements NotificationJson {

    @Override
    public byte[] write(Bundle notification) {
        return FhirR4.context()
                .newJsonParser()
                .encodeResourceToString(notification)
                .getBytes(StandardCharsets.UTF_8);
    }
}
