package clinic.vein.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Hands the library that looks for barriers to the browser, which keeps it: to carry it into each page anew takes long. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class AxeScript extends OncePerRequestFilter {

    public static final String PATH = "/axe.min.js";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PATH.equals(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setContentType("text/javascript");
        response.setHeader("Cache-Control", "max-age=86400, immutable");
        try (InputStream script = AxeScript.class.getResourceAsStream(PATH)) {
            script.transferTo(response.getOutputStream());
        }
    }
}
