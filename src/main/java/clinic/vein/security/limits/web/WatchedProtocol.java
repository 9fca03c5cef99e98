package clinic.vein.security.limits.web;

import java.time.Duration;
import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP as the server speaks it, with an eye on those who connect and say nothing. The server makes it by its name. */
public final class WatchedProtocol extends Http11NioProtocol {

    private final WatchedEndpoint endpoint;

    public WatchedProtocol() {
        this(new WatchedEndpoint());
    }

    private WatchedProtocol(WatchedEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    void bound(Duration head, int connectionsByAddress) {
        endpoint.bound(head, connectionsByAddress);
    }
}
