package clinic.vein.messaging.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server on loopback that takes mail and, until it may speak, does not say so: whoever sends cannot know. */
public final class SpeechlessMailServer implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("(?i)message-id:\\s*(<[^>]+>)");

    private final ServerSocket socket;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final CountDownLatch maySpeak = new CountDownLatch(1);

    public SpeechlessMailServer() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        start(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The ids of what was taken, in the order in which it came. */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    public void speak() {
        maySpeak.countDown();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "speechless-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII);
            say(out, "220 test");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("DATA")) {
                    say(out, "354 go on");
                    take(in);
                    maySpeak.await();
                }
                say(out, line.equals("QUIT") ? "221 bye" : "250 yes");
            }
        } catch (IOException hungUp) {
            return;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            Matcher id = ID.matcher(line);
            if (id.matches()) {
                taken.add(id.group(1));
            }
        }
    }

    private static void say(PrintWriter out, String answer) {
        out.print(answer + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        speak();
        socket.close();
    }
}
