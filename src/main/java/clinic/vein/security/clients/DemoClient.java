package clinic.vein.security.clients;

import clinic.vein.embedded.ConditionalOnEmbeddedDatabase;
import org.springframework.stereotype.Component;

/** For trying the API out, and only where the application brings its own database; its secret is no secret. */
@Component
@ConditionalOnEmbeddedDatabase
class DemoClient {

    static final String ID = "client-demo";

    ApiClientSettings.Client client() {
        return new ApiClientSettings.Client(Sha256Secrets.digest("vein-demo"), null, null, ApiClientSettings.SCOPES);
    }
}
