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
 * @param patience how long we may wait for a body before its pace counts; what is done with what has come counts nowhere
 * @param leastBytesPerSecond the pace below which a sender is taken for one who only keeps us busy
 * @param longest how long who is not signed in may have us wait for a body in all, whatever its pace
 * @param waiting how many may keep us waiting for the rest of a body at the same time; each holds one of the server's threads
 * @param waitingByAddress how many of them from one address
 * @param waitingSignedIn how many more, kept for those who are signed in
 * @param strangersFiles how many who are not signed in may send files at the same time, where they may at all
 * @param strangersFilesByAddress how many of them from one address
 * @param head how long the head of a request may take
 * @param connectionsByAddress how many connections one address may hold; not counted where a proxy speaks for all
 */
@ConfigurationProperties("clinic.requests")
record RequestSettings(
        @DefaultValue("256KB") DataSize maxBody,
        @DefaultValue("500") int maxFields,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("500") int leastBytesPerSecond,
        @DefaultValue("10m") Duration longest,
        @DefaultValue("80") int waiting,
        @DefaultValue("40") int waitingByAddress,
        @DefaultValue("40") int waitingSignedIn,
        @DefaultValue("8") int strangersFiles,
        @DefaultValue("4") int strangersFilesByAddress,
        @DefaultValue("10s") Duration head,
        @DefaultValue("1000") int connectionsByAddress) {

    RequestSettings {
        if (maxBody.toBytes() < 1
                || maxFields < 1
                || patience.isNegative()
                || leastBytesPerSecond < 0
                || longest.isNegative()
                || waiting < 1
                || waitingByAddress < 1
                || waitingSignedIn < 0
                || strangersFiles < 1
                || strangersFilesByAddress < 1
                || head.isNegative()
                || connectionsByAddress < 1) {
            throw new IllegalArgumentException("clinic.requests.* must be greater than zero");
        }
    }
}
