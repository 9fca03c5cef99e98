package clinic.vein.messaging.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server on loopback that answers every recipient alike, hangs up where it is to answer nothing, and keeps what it
 * was told, octet by octet.
 */
final class ScriptedMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String answerToRecipient;
    private final boolean international;
    private final List<String> commands = new CopyOnWriteArrayList<>();

    /** @param answerToRecipient null hangs up */
    ScriptedMailServer(String answerToRecipient) throws IOException {
        this(answerToRecipient, false);
    }

    /** @param international whether it takes addresses in UTF-8 */
    ScriptedMailServer(String answerToRecipient, boolean international) throws IOException {
        this.international = international;
        this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.answerToRecipient = answerToRecipient;
        Thread thread = new Thread(this::serve, "scripted-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Each octet of a command is a character. */
    List<String> commands() {
        return List.copyOf(commands);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII);
        out.print("220 test\r\n");
        out.flush();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            commands.add(line);
            boolean recipient = line.startsWith("RCPT");
            if (recipient && answerToRecipient == null) {
                return;
            }
            out.print((recipient ? answerToRecipient : answer(line)) + "\r\n");
            out.flush();
        }
    }

    private String answer(String line) {
        if (line.startsWith("EHLO")) {
            return "250-test\r\n" + (international ? "250-SMTPUTF8\r\n" : "") + "250 8BITMIME";
        }
        return line.startsWith("DATA") ? "354 go on" : line.startsWith("QUIT") ? "221 bye" : "250 ok";
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
