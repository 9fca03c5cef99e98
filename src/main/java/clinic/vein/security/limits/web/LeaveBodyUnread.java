package clinic.vein.security.limits.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.http.HttpHeaders;

/**
 * Ends the connection after an answer to a request whose body was not read: the server would read on to the end of it, at
 * the sender's pace, with a thread of ours.
 */
final class LeaveBodyUnread extends ValveBase {

    LeaveBodyUnread() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (!request.isAsync() && !isRead(request)) {
            if (!response.isCommitted()) {
                response.setHeader(HttpHeaders.CONNECTION, "close");
            }
            response.finishResponse();
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static boolean isRead(Request request) {
        org.apache.coyote.Request body = request.getCoyoteRequest();
        AtomicBoolean read = new AtomicBoolean();
        body.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        body.action(ActionCode.AVAILABLE, false);
        // What has arrived already costs nothing to throw away, and the answer arrives more surely.
        return read.get() || body.getAvailable() >= body.getContentLengthLong() && body.getContentLengthLong() >= 0;
    }
}
