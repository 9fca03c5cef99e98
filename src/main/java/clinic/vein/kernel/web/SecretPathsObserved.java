package clinic.vein.kernel.web;

import io.micrometer.common.KeyValue;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** Traces go to other systems: what is asked of the server is told there without the secret of an address. */
@Component
class SecretPathsObserved extends DefaultServerRequestObservationConvention {

    @Override
    protected KeyValue httpUrl(ServerRequestObservationContext context) {
        KeyValue url = super.httpUrl(context);
        return KeyValue.of(url.getKey(), SecretPaths.masked(url.getValue()));
    }
}
