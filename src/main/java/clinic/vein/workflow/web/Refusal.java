package clinic.vein.workflow.web;

import clinic.vein.kernel.Fault;
import clinic.vein.kernel.Phrase;
import clinic.vein.kernel.web.Problems;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/** A request to the engine's web apps that does not reach them, and why. */
record Refusal(HttpStatus status, String code, String detail) {

    static Refusal of(HttpStatus status, Fault fault, Object... values) {
        return of(status, fault.code(), new Phrase(fault, values).inEnglish());
    }

    static Refusal of(HttpStatus status, String code, String detail) {
        return new Refusal(status, code, detail);
    }

    void write(HttpServletResponse response, ObjectMapper json) throws IOException {
        ProblemDetail problem = Problems.of(status, code, detail);
        // The engine's web apps show this field.
        problem.setProperty("message", detail);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
