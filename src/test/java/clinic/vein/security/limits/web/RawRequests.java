package clinic.vein.security.limits.web;

import clinic.vein.testing.Eventually;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Requests written byte by byte, as no client would. */
record RawRequests(int port) {

    static final String FORM =
            "POST /status HTTP/1.1\r\nHost: localhost\r\n" + "Content-Type: application/x-www-form-urlencoded\r\n";

    private static final int PACE_MILLIS = 40;

    /** Fewer than any body here has, and at this pace they last minutes. */
    private static final int MOST_DRIPS = 5_000;

    Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(Math.toIntExact(Eventually.LONG.toMillis()));
        return socket;
    }

    /** @return all that the server says until it hangs up; nothing when it hangs up in silence */
    String answer(String request) throws IOException {
        try (Socket socket = open()) {
            try {
                send(socket, request);
            } catch (SocketException hungUp) {
                // It has heard enough: what it said lies there.
            }
            return rest(socket);
        }
    }

    static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    static String rest(Socket socket) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            InputStream from = socket.getInputStream();
            for (int next = from.read(); next >= 0; next = from.read()) {
                said.write(next);
            }
        } catch (SocketException reset) {
            // What it said before counts.
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    /** Sends a byte now and then until the server says something or hangs up: by time alone it has to. */
    String drip(String head) throws IOException {
        try (Socket socket = open()) {
            send(socket, head);
            for (int drips = 0; drips < MOST_DRIPS; drips++) {
                try {
                    send(socket, "x");
                } catch (SocketException hungUp) {
                    return rest(socket);
                }
                socket.setSoTimeout(PACE_MILLIS);
                try {
                    int first = socket.getInputStream().read();
                    socket.setSoTimeout(Math.toIntExact(Eventually.LONG.toMillis()));
                    return first < 0 ? "" : (char) first + rest(socket);
                } catch (SocketTimeoutException nothingYet) {
                    continue;
                } catch (SocketException hungUp) {
                    return "";
                }
            }
        }
        throw new AssertionError("It was listened to for ever: " + head);
    }

    /** Goes on sending a byte now and then, whatever is answered, until the server hangs up. */
    void dripUntilHungUp(String head) throws IOException {
        try (Socket socket = open()) {
            socket.setSoTimeout(PACE_MILLIS);
            send(socket, head);
            for (int drips = 0; drips < MOST_DRIPS; drips++) {
                try {
                    send(socket, "x");
                    if (socket.getInputStream().read() < 0) {
                        return;
                    }
                } catch (SocketTimeoutException nothingYet) {
                    continue;
                } catch (SocketException hungUp) {
                    return;
                }
            }
        }
        throw new AssertionError("It was listened to for ever: " + head);
    }

    static String status(String answer) {
        return answer.isEmpty() ? "" : answer.split(" ", 3)[1];
    }
}
