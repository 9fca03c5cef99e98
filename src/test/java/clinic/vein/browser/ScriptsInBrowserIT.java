package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.browser.ScriptCheck.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.chrome.ChromeDriver;

/** What ESLint says of every script of ours, and that it says something where something is wrong. */
class ScriptsInBrowserIT {

    private static final Path APPS = Path.of("src/main/resources/META-INF/resources/webjars/camunda");
    private static final Path PAGES = Path.of("src/main/resources/static");
    private static final Path FORMS = Path.of("bpmn/forms");

    private static ChromeDriver browser;
    private static ScriptCheck check;

    @BeforeAll
    static void open() throws IOException {
        browser = new Chromium().open(1280);
        // At no address of the clinic's, whose policy has no scripts but its own.
        browser.get("about:blank");
        check = new ScriptCheck(browser);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void haveNoFault() {
        assertThat(check.faultsOf(all())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            static/bad.js          | 1 + ;                                            | parse
            static/bad.js          | const unused = 1;                                | no-unused-vars
            static/bad.js          | unheardOf();                                     | no-undef
            static/bad.js          | if (location.hash == '') { location.reload(); }  | eqeqeq
            static/bad.js          | let never = 1; console.log(never);               | prefer-const
            static/bad.js          | import {note} from './lost.js'; note();          | import
            static/bad.js          | console.log(['./lost.js']);                      | import
            static/bad.js          | import {lost} from './session.js'; lost();       | import
            static/bad.js          | export const lost = 1;                           | export
            static/refer.js        | const everywhere = 1; console.log(everywhere);   | no-implicit-globals
            bpmn/forms/Bad.html    | veinForm(camForm, $scop);                        | no-undef
            """)
    void areNotTakenWithAFault(String path, String text, String rule) {
        Script bad = new Script(path, "/" + Path.of(path).getFileName(), text);
        Script good = new Script("static/session.js", "/session.js", "");

        assertThat(check.faultsOf(List.of(bad, good)))
                .singleElement()
                .asString()
                .startsWith(path + ":1 " + rule + ": ");
    }

    @Test
    void areTakenWithoutAFault() {
        Script taken = new Script("static/good.js", "/good.js", "export const one = 1;");
        Script takes = new Script("static/other.js", "/other.js", "import {one} from './good.js'; console.log(one);");

        assertThat(check.faultsOf(List.of(taken, takes))).isEmpty();
    }

    private static List<Script> all() {
        Stream<Script> apps = files(APPS, ".js").map(file -> served(file, "/camunda/" + APPS.relativize(file)));
        Stream<Script> pages = files(PAGES, ".js").map(file -> served(file, "/" + PAGES.relativize(file)));
        Stream<Script> forms = files(FORMS, ".html").map(ScriptsInBrowserIT::withinForm);
        return Stream.of(apps, pages, forms).flatMap(each -> each).toList();
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(found).as(folder.toString()).isNotEmpty();
            return found.stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Script served(Path file, String address) {
        return new Script(slashes(file), slashes(Path.of(address)), text(file));
    }

    /** The form's script alone, in its lines. */
    private static Script withinForm(Path file) {
        String form = text(file);
        int tag = form.indexOf("<script");
        int begin = form.indexOf('>', tag) + 1;
        String before = form.substring(0, begin).replaceAll("[^\n]", "");
        String script = form.substring(begin, form.indexOf("</script>", begin));
        return new Script(slashes(file), "/" + slashes(file), before + script);
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
