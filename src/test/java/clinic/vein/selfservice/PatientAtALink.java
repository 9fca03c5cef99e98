package clinic.vein.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Somebody who follows a link of a message, at a browser of their own. */
final class PatientAtALink {

    static final String BIRTH = "dateOfBirth.day=31&dateOfBirth.month=01&dateOfBirth.year=1970";

    private static final Pattern VISIT = Pattern.compile("name=\"visit\" value=\"([^\"]+)\"");

    private static final Pattern KEPT =
            Pattern.compile("<input type=\"hidden\" name=\"((?!_csrf)[^\"]+)\" value=\"([^\"]*)\"");

    private final int port;
    private final Visitor visitor;
    private final String path;

    PatientAtALink(int port, String path) {
        this.port = port;
        this.visitor = new Visitor(port);
        this.path = path;
    }

    /** The page behind the date of birth. */
    String open() {
        visitor.get(path);
        HttpResponse<String> page = visitor.post(path, BIRTH);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    /** The page behind the date of birth, from a question for it that keeps what was typed before. */
    String openWith(String question) {
        String kept = KEPT.matcher(question)
                .results()
                .map(field -> field.group(1) + "="
                        + URLEncoder.encode(HtmlUtils.htmlUnescape(field.group(2)), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return visitor.post(path, BIRTH + "&" + kept).body();
    }

    /** With a browser that has no cookie of ours. */
    PatientAtALink elsewhere(String query) {
        return new PatientAtALink(port, path + query);
    }

    /** @param fields of the page, or none */
    HttpResponse<String> send(String page, String... fields) {
        Matcher visit = VISIT.matcher(page);
        assertThat(visit.find()).as(page).isTrue();
        return visitor.post(
                path, "visit=" + visit.group(1) + (fields.length == 0 ? "" : "&" + String.join("&", fields)));
    }

    String openAndSend(String... fields) {
        return send(open(), fields).body();
    }
}
