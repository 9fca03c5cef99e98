package clinic.vein.fhir.subscription;

import org.hl7.fhir.r4.model.Bundle;

/** Writes a notification as it is sent. */
public interface NotificationJson {

    byte[] write(Bundle notification);
}
