package clinic.vein.security.limits.web;

import clinic.vein.kernel.web.CallerNetwork;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Takes only so many connections from one address, and closes those that do not get to the end of a request's head. The
 * server's own timeout begins anew with each byte of it.
 */
final class WatchedEndpoint extends NioEndpoint {

    private static final Duration LITTLE_PATIENCE = Duration.ofSeconds(3);

    /** Since when. */
    private final Map<SocketWrapperBase<NioChannel>, Long> waiting = new HashMap<>();

    private Duration head = Duration.ofSeconds(10);
    private int byAddress = Integer.MAX_VALUE;
    private @Nullable ScheduledExecutorService watch;

    void bound(Duration longestHead, int connectionsByAddress) {
        head = longestHead;
        byAddress = connectionsByAddress;
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        if (connections.size() >= byAddress && fromThere(socket) >= byAddress) {
            destroySocket(socket);
            return true;
        }
        boolean taken = super.setSocketOptions(socket);
        SocketWrapperBase<NioChannel> connection = connections.get(socket);
        if (connection != null && isCrowded()) {
            connection.setReadTimeout(LITTLE_PATIENCE.toMillis());
        }
        return taken;
    }

    private long fromThere(SocketChannel socket) {
        try {
            return socket.getRemoteAddress() instanceof InetSocketAddress from
                    ? connections.keySet().stream()
                            .map(each -> network(each.socket().getInetAddress()))
                            .filter(network(from.getAddress())::equals)
                            .count()
                    : 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    private static String network(@Nullable InetAddress address) {
        return address == null ? "" : CallerNetwork.of(address.getHostAddress());
    }

    @Override
    public void startInternal() throws Exception {
        super.startInternal();
        watch = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "connection-watch");
            thread.setDaemon(true);
            return thread;
        });
        watch.scheduleWithFixedDelay(this::closeThoseWhoSayNothing, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stopInternal() {
        if (watch != null) {
            watch.shutdownNow();
        }
        super.stopInternal();
    }

    private void closeThoseWhoSayNothing() {
        long now = System.nanoTime();
        boolean crowded = isCrowded();
        Duration patience = crowded ? LITTLE_PATIENCE : head;
        waiting.keySet().retainAll(getConnections());
        for (SocketWrapperBase<NioChannel> connection : getConnections()) {
            if (crowded && connection.getReadTimeout() > LITTLE_PATIENCE.toMillis()) {
                // Those that are kept open between two requests as well.
                connection.setReadTimeout(LITTLE_PATIENCE.toMillis());
            }
            if (!isWithinHead(connection)) {
                waiting.remove(connection);
            } else if (now - waiting.computeIfAbsent(connection, each -> now) > patience.toNanos()) {
                waiting.remove(connection);
                connection.close();
            }
        }
    }

    private boolean isCrowded() {
        return connections.size() > getMaxConnections() / 4 * 3;
    }

    /** What reads requests stays with a connection only while it waits for the rest of a head, or for an answer made elsewhere. */
    private static boolean isWithinHead(SocketWrapperBase<NioChannel> connection) {
        return connection.getCurrentProcessor() instanceof Processor processor
                && !processor.isAsync()
                && !processor.isUpgrade();
    }
}
