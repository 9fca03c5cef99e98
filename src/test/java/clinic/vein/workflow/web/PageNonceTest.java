package clinic.vein.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageNonceTest {

    private static final String PAGE = "<script nonce=\"%s\">é</script><script defer nonce=\"%s\"></script>";

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void thePagesScriptsCarryTheNonceOfItsHeader() throws ServletException, IOException {
        answer("script-src 'nonce-mine' 'strict-dynamic'", PAGE.formatted("anothers", "anothers"));

        assertThat(response.getContentAsString())
                .startsWith("<script type=\"importmap\" nonce=\"mine\">{")
                .endsWith("}</script>" + PAGE.formatted("mine", "mine"));
        assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
    }

    @Test
    void aPageWithoutAPolicyStaysAsItIs() throws ServletException, IOException {
        answer(null, PAGE.formatted("one", "one"));

        assertThat(response.getContentAsString()).isEqualTo(PAGE.formatted("one", "one"));
    }

    private void answer(String policy, String page) throws ServletException, IOException {
        response.setCharacterEncoding("UTF-8");
        new PageNonce(new NamedContents("7.24.0", new ObjectMapper()))
                .doFilter(
                        new MockHttpServletRequest("GET", "/camunda/app/tasklist/default/"),
                        response,
                        (request, writer) -> {
                            HttpServletResponse written = (HttpServletResponse) writer;
                            written.setHeader("Content-Security-Policy", policy);
                            written.setContentType("text/html;charset=UTF-8");
                            written.getWriter().write(page);
                        });
    }
}
