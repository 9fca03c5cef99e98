package clinic.vein.kernel.health;

import org.springframework.boot.actuate.health.Status;

/**
 * Something is late while requests are served all the same: whoever stopped sending requests for that would close the clinic
 * because of its mail server. The order among the statuses stands in the configuration.
 */
public final class Lagging {

    public static final Status STATUS = new Status("LAGGING");

    private Lagging() {}
}
