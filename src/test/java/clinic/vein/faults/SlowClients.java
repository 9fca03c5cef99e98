package clinic.vein.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that send a byte a second: half of them of a request's head, half of a form with a file. */
final class SlowClients implements AutoCloseable {

    private static final Duration PER_BYTE = Duration.ofSeconds(1);

    private final List<Socket> sockets = new ArrayList<>();
    private final Thread dripping = new Thread(this::drip, "slow-clients");
    private final AtomicInteger bytesOfEach = new AtomicInteger();
    private volatile boolean stopped;

    /** They come from other addresses than those whose requests are measured. */
    SlowClients(int port, int number) throws IOException {
        for (int i = 0; i < number; i++) {
            Socket socket = new Socket();
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.1." + (1 + i % 4)), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port), 5000);
            String begin = i % 2 == 0
                    ? "GET /refer HTTP/1.1\r\nHost: localhost\r\nX-Slow: "
                    : "POST /refer HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                            + "Content-Length: 100000\r\n\r\n--x\r\n";
            socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
            sockets.add(socket);
        }
        dripping.setDaemon(true);
        dripping.start();
    }

    private void drip() {
        while (!stopped) {
            for (Socket socket : sockets) {
                try {
                    socket.getOutputStream().write('a');
                } catch (IOException hungUp) {
                    continue;
                }
            }
            bytesOfEach.incrementAndGet();
            try {
                Thread.sleep(PER_BYTE.toMillis());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** How many each has sent beside its beginning. */
    int bytesOfEach() {
        return bytesOfEach.get();
    }

    @Override
    public void close() throws IOException {
        stopped = true;
        dripping.interrupt();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
