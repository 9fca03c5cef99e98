package clinic.vein.fhir.subscription;

import java.net.URI;
import java.util.Map;

/** The addresses that are told of changes. */
interface Targets {

    /**
     * Of the answer only the status is read, and no redirect is followed.
     *
     * @return the status
     * @throws NotTold when there was no answer, or nobody may be asked
     */
    int post(URI address, Map<String, String> headers, byte[] body);

    /** Nobody has heard; the message is a code. */
    final class NotTold extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotTold(String code) {
            super(code);
        }
    }
}
