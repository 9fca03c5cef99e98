package clinic.vein.security.limits.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of every request. Those of its head and of a connection are the server's: {@code server.tomcat.*}.
 *
 * @param maxBody of a request that brings no file
 * @param maxFields of a form, with those of the address
 * @param patience how long a body may take before its pace counts
 * @param leastBytesPerSecond the pace below which a sender is taken for one who only keeps us busy
 */
@ConfigurationProperties("clinic.requests")
record RequestSettings(
        @DefaultValue("256KB") DataSize maxBody,
        @DefaultValue("500") int maxFields,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("500") int leastBytesPerSecond) {

    RequestSettings {
        if (maxBody.toBytes() < 1 || maxFields < 1 || patience.isNegative() || leastBytesPerSecond < 0) {
            throw new IllegalArgumentException("clinic.requests.* must be greater than zero");
        }
    }
}
