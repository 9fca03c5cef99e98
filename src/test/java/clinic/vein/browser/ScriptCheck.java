package clinic.vein.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * ESLint, run by a browser: the build needs no Node.js. ESLint comes as one file
 * (src/test/resources/eslint/LICENSE.txt says which), the rules are those of eslint.config.js.
 */
final class ScriptCheck {

    private static final Path ESLINT = Path.of("src/test/resources/eslint");

    private static final String RUN = """
            const [scripts, config, faults, done] = arguments;
            const module = text => import('data:text/javascript;charset=utf-8,' + encodeURIComponent(text));
            Promise.all([module(config), module(faults)])
                .then(([config, {faults}]) => faults(scripts, config.default))
                .then(done, error => done([String(error.stack)]));
            """;

    private final ChromeDriver browser;
    private final String config;
    private final String faults;

    /**
     * @param path where it is in the repository, by which the rules for it are chosen
     * @param address where a browser finds it, by which others import it
     */
    record Script(String path, String address, String text) {}

    ScriptCheck(ChromeDriver browser) throws IOException {
        this.browser = browser;
        config = Files.readString(Path.of("eslint.config.js"));
        faults = Files.readString(ESLINT.resolve("faults.js"));
        browser.executeScript(Files.readString(ESLINT.resolve("linter.min.js")));
    }

    /** Each fault as a line: where it is, its rule and what is wrong. All scripts at once, for they import each other. */
    List<String> faultsOf(List<Script> scripts) {
        List<Map<String, String>> told = scripts.stream()
                .map(script -> Map.of("path", script.path(), "address", script.address(), "text", script.text()))
                .toList();
        List<?> found = (List<?>) browser.executeAsyncScript(RUN, told, config, faults);
        return found.stream().map(String::valueOf).toList();
    }
}
