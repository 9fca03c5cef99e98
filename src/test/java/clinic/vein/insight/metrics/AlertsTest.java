package clinic.vein.insight.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clinic.vein.testing.ApiClient;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Alarms and dashboards speak of figures that exist, and for each alarm there is something to do. */
@ClinicTest
class AlertsTest {

    private static final Path ALERTS = Path.of("docker", "prometheus", "alerts.yml");
    private static final Path DASHBOARD = Path.of("docker", "grafana", "dashboards", "vein-clinic.json");

    /** The name of a figure: not a function, which a bracket follows, and not a label or a word of the language. */
    private static final Pattern FIGURE = Pattern.compile("\\b(?:clinic|hikaricp|http|jvm|up)\\w*\\b(?!\\s*\\()");

    @LocalServerPort
    private int port;

    private static List<JsonNode> alerts() throws IOException {
        List<JsonNode> alerts = new ArrayList<>();
        new ObjectMapper(new YAMLFactory())
                .readTree(ALERTS.toFile())
                .get("groups")
                .forEach(group -> group.get("rules").forEach(alerts::add));
        return alerts;
    }

    private static Set<String> figuresOf(Stream<String> queries) {
        return queries.flatMap(query -> FIGURE
                        // What stands between quotation marks is a value.
                        .matcher(query.replaceAll("\"[^\"]*\"", ""))
                        .results()
                        .map(match -> match.group()))
                .filter(figure -> !figure.equals("up"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> published() {
        String token = ApiClient.token(port, "client-metrics");
        Matcher type = Pattern.compile("(?m)^# TYPE (\\S+) (\\S+)$")
                .matcher(new Visitor(port)
                        .send("/actuator/prometheus", request -> request.header("Authorization", "Bearer " + token))
                        .body());
        Set<String> names = new TreeSet<>();
        while (type.find()) {
            names.add(type.group(1));
            if (type.group(2).matches("summary|histogram")) {
                names.addAll(List.of(type.group(1) + "_count", type.group(1) + "_sum"));
            }
        }
        return names;
    }

    @Test
    void everyFigureOfAnAlarmExists() throws IOException {
        Set<String> asked =
                figuresOf(alerts().stream().map(alert -> alert.get("expr").asText()));
        assertThat(asked).hasSizeGreaterThan(8);
        assertThat(published()).containsAll(asked);
    }

    @Test
    void everyFigureOfADashboardExists() throws IOException {
        Set<String> asked =
                figuresOf(new ObjectMapper().readTree(DASHBOARD.toFile()).findValuesAsText("expr").stream());
        assertThat(asked).hasSizeGreaterThan(10);
        assertThat(published()).containsAll(asked);
    }

    @Test
    void everyFigureOfOursIsExplained() throws IOException {
        String page = Files.readString(Path.of("docs", "operations.md"));
        assertThat(published().stream().filter(name -> name.startsWith("clinic_")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(page).contains("`" + name));
    }

    @Test
    void forEveryAlarmThereIsSomethingToDo() throws IOException {
        String page = Files.readString(Path.of("docs", "operations.md"));
        for (JsonNode alert : alerts()) {
            String name = alert.get("alert").asText();
            assertThat(alert.at("/annotations/runbook").asText())
                    .isEqualTo("docs/operations.md#" + name.toLowerCase(Locale.ROOT));
            assertThat(page).containsPattern("(?m)^### " + name + "$\n\n\\w");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check rules docker/prometheus/alerts.yml",
                "check config --syntax-only docker/prometheus/prometheus.yml",
                "test rules docker/prometheus/alerts.test.yml"
            })
    void prometheusItselfIsContent(String arguments) throws Exception {
        String promtool = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> new File(folder, "promtool"))
                .filter(File::canExecute)
                .map(File::getPath)
                .findFirst()
                .orElse(null);
        assumeTrue(promtool != null || "true".equals(System.getenv("CI")), "There is no promtool on this machine");
        assertThat(promtool).as("promtool").isNotNull();
        List<String> command = new ArrayList<>(List.of(promtool));
        command.addAll(List.of(arguments.split(" ")));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(words).isZero();
    }
}
