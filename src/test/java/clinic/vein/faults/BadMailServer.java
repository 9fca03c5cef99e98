package clinic.vein.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes connections and refuses everything, or takes them and says nothing. */
final class BadMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final List<Socket> silent = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    /** @param greeting what it says to everybody; empty for nothing */
    BadMailServer(int port, String greeting) throws IOException {
        awaitFree(port);
        socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> serve(greeting), "bad-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** What was there before may be closing still. */
    static void awaitFree(int port) {
        await("port " + port).atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
            try (ServerSocket one = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return one.isBound();
            }
        });
    }

    private void serve(String greeting) {
        try {
            while (!socket.isClosed()) {
                Socket client = socket.accept();
                connections.incrementAndGet();
                if (greeting.isEmpty()) {
                    silent.add(client);
                } else {
                    client.getOutputStream().write((greeting + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    client.close();
                }
            }
        } catch (IOException closed) {
            return;
        }
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : silent) {
            client.close();
        }
    }
}
