package clinic.vein.workflow.web;

import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.Turns;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What the Tasklist does with a task takes its turn first, as our own API does, in the transaction in which the engine then
 * works: who was overtaken is told by whom, and the engine never finds out.
 */
final class TaskTurns extends OncePerRequestFilter {

    private static final Pattern WORK = Pattern.compile("/camunda/api/engine/engine/[^/]+/task/([^/]+)/"
            + "(claim|unclaim|complete|submit-form|assignee|delegate|resolve|bpmnError|bpmnEscalation)");

    private static final String DOCUMENT = "submission";
    private static final String REFUSED = "Refused: " + DOCUMENT + ": ";

    private final Turns turns;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;

    TaskTurns(Turns turns, TransactionTemplate transaction, ObjectMapper json) {
        this.turns = turns;
        this.transaction = transaction;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !work(request).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        try {
            Failure failure = transaction.execute(status -> {
                takeTurn(request);
                Failure failed = run(request, answer, next);
                if (answer.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
                    status.setRollbackOnly();
                }
                return failed;
            });
            if (failure != null) {
                failure.throwIfAny();
            }
        } catch (UnexpectedRollbackException e) {
            // The engine has answered why.
        } catch (Overtaken overtaken) {
            refuse(answer, overtaken);
        } catch (ConcurrencyFailureException e) {
            refuse(answer, Overtaken.atTheSameMoment());
        }
        if (isLostRace(answer)) {
            refuse(answer, Overtaken.atTheSameMoment());
        } else {
            sayWhy(answer);
        }
        answer.copyBodyToResponse();
    }

    private void takeTurn(HttpServletRequest request) {
        Matcher work = work(request);
        if (!work.matches()) {
            return;
        }
        TaskId task = new TaskId(work.group(1));
        if (work.group(2).equals("claim") && request.getRemoteUser() != null) {
            turns.takeToClaim(task, request.getRemoteUser());
        } else {
            turns.take(task);
        }
    }

    private static Failure run(HttpServletRequest request, ContentCachingResponseWrapper answer, FilterChain next) {
        try {
            next.doFilter(request, answer);
            return new Failure(null, null);
        } catch (ServletException e) {
            return new Failure(e, null);
        } catch (IOException e) {
            return new Failure(null, e);
        }
    }

    /** What a filter may throw and a transaction may not. */
    private record Failure(
            @Nullable ServletException servlet, @Nullable IOException input) {

        void throwIfAny() throws ServletException, IOException {
            if (servlet != null) {
                throw servlet;
            }
            if (input != null) {
                throw input;
            }
        }
    }

    /** Against a timer, say, which takes no turn. */
    private static boolean isLostRace(ContentCachingResponseWrapper answer) {
        return answer.getStatus() == HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                && new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)
                        .contains("OptimisticLockingException");
    }

    /** What the rules of claiming refuse is the caller's error, and no more of the engine's message than our own words. */
    private void sayWhy(ContentCachingResponseWrapper answer) throws IOException {
        if (answer.getStatus() != HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            return;
        }
        String message = message(answer);
        int words = message.indexOf(REFUSED);
        if (words >= 0) {
            answer.resetBuffer();
            Refusal.of(HttpStatus.UNPROCESSABLE_ENTITY, "refused", message.substring(words + REFUSED.length()))
                    .write(answer, json);
        }
    }

    private String message(ContentCachingResponseWrapper answer) throws IOException {
        try {
            return json.readTree(answer.getContentAsByteArray()).path("message").asText();
        } catch (JsonProcessingException notJson) {
            return "";
        }
    }

    private void refuse(ContentCachingResponseWrapper answer, Overtaken overtaken) throws IOException {
        answer.resetBuffer();
        Refusal.of(HttpStatus.CONFLICT, overtaken.code(), overtaken.reason()).write(answer, json);
    }

    private static Matcher work(HttpServletRequest request) {
        return WORK.matcher(
                request.getPathInfo() == null
                        ? request.getServletPath()
                        : request.getServletPath() + request.getPathInfo());
    }
}
