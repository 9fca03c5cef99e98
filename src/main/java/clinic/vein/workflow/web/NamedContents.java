package clinic.vein.workflow.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.resource.ContentVersionStrategy;

/**
 * Our scripts and styles in the engine's apps, each named by what is in it. The name is in the query, to which an
 * application of a release before pays no heed: while the clinic changes over, whichever is asked has an answer. Scripts
 * import each other by their plain addresses; the import map of an app's page leads from these to the named ones.
 */
final class NamedContents {

    private static final String NAMING = "content=";

    private static final String APPS = "META-INF/resources/webjars";

    /** The one that each app lists in its settings; the engine adds its own release to the address. */
    private static final String LISTED = "/camunda/app/tasklist/scripts/vein.js";

    private static final Pattern OWN_STYLES =
            Pattern.compile("(/camunda/app/\\w+/styles/user-styles\\.css)\\?bust=[^\"]*");

    private static final String SCRIPT = "<script ";

    private final SortedMap<String, String> names = new TreeMap<>();
    private final String listed;
    private final ObjectMapper json;

    NamedContents(@Nullable String release, ObjectMapper json) {
        this.listed = LISTED + "?bust=" + release;
        this.json = json;
        read(APPS, "/camunda/app/*/scripts/**/*.js");
        read(APPS, "/camunda/app/*/styles/*.css");
        read("static", "/session.js");
    }

    /** Named is what is served: the engine has files of the same names, which come after ours. */
    private void read(String folder, String pattern) {
        ContentVersionStrategy content = new ContentVersionStrategy();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + pattern)) {
                String address = file.getURL().toString();
                String path = address.substring(address.lastIndexOf(folder) + folder.length());
                names.put(path, content.getResourceVersion(new ClassPathResource(folder + path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the address names what is, or was, here under this path. */
    boolean isNamed(String path, @Nullable String query) {
        return names.containsKey(path) && query != null && query.startsWith(NAMING);
    }

    /** Whether what is here is what the address names. */
    boolean isHere(String path, @Nullable String query) {
        return isNamed(path, query) && named(path).equals(path + "?" + query);
    }

    /** The page of an app, with the names in it. */
    String naming(String page, String contextPath) throws IOException {
        Map<String, String> imports = new TreeMap<>();
        for (String path : names.keySet()) {
            if (path.endsWith(".js")) {
                imports.put(contextPath + path, contextPath + named(path));
            }
        }
        imports.put(contextPath + listed, contextPath + named(LISTED));
        String map = SCRIPT + "type=\"importmap\" nonce=\"\">" + json.writeValueAsString(Map.of("imports", imports))
                + "</script>";
        String styled = OWN_STYLES.matcher(page).replaceAll(link -> named(link.group(1)));
        // Before the first, which may import.
        return styled.replaceFirst(SCRIPT, Matcher.quoteReplacement(map + SCRIPT));
    }

    private String named(String path) {
        return path + "?" + NAMING + names.get(path);
    }
}
