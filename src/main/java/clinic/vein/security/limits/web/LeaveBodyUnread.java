package clinic.vein.security.limits.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.http.HttpHeaders;

/**
 * Ends the connection after an answer to a request whose body was not read: the server would read on to the end of it, at
 * the sender's pace, with a thread of ours. Only what is on its way already is thrown away, so that a refused caller who
 * sent a short body may go on.
 */
final class LeaveBodyUnread extends ValveBase {

    private static final long ON_ITS_WAY_NANOS = Duration.ofMillis(100).toNanos();

    /** What is on its way arrives meanwhile. */
    private static final long PAUSE_MILLIS = 2;

    private static final long MOST_THROWN_AWAY = 256 * 1024L;

    LeaveBodyUnread() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (!request.isAsync() && !throwAway(request.getCoyoteRequest())) {
            if (!response.isCommitted()) {
                response.setHeader(HttpHeaders.CONNECTION, "close");
            }
            response.finishResponse();
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** @return whether nothing is left */
    private static boolean throwAway(org.apache.coyote.Request body) throws IOException {
        Bin bin = new Bin();
        long until = System.nanoTime() + ON_ITS_WAY_NANOS;
        long thrown = 0;
        while (!isRead(body)) {
            body.action(ActionCode.AVAILABLE, true);
            if (body.getAvailable() > 0) {
                thrown += Math.max(body.doRead(bin), 0);
            } else if (!pause()) {
                return false;
            }
            if (thrown > MOST_THROWN_AWAY || System.nanoTime() > until) {
                return isRead(body);
            }
        }
        return true;
    }

    /** The server tells what is there without waiting, or waits without an end: to wait a little is left to us. */
    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isRead(org.apache.coyote.Request body) {
        AtomicBoolean read = new AtomicBoolean();
        body.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }

    private static final class Bin implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer read) {
            buffer = read;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // What is thrown away needs no room.
        }
    }
}
