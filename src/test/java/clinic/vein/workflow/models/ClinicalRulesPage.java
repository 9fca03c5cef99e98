package clinic.vein.workflow.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Writes the page that lists every clinical rule, from the decision tables alone. */
final class ClinicalRulesPage {

    static final Path FILE = Path.of("docs/clinical-rules.md");

    private static final Path TABLES = Path.of("bpmn/decisions");
    private static final Pattern RANGE = Pattern.compile("([\\[(\\]])(-?[\\d.]+)\\.\\.(-?[\\d.]+)([])\\[])");
    private static final Pattern CONTAINS = Pattern.compile("list contains\\(\\?, \"([^\"]*)\"\\)");

    /** The marks of confidence, by how a description says them. */
    private static final Map<String, Pattern> MARKS = marks();

    private static final String HEAD = """
            # Clinical rules

            Every rule of the clinic's decision tables: what it says, where it comes from, how sure that is, and the file in
            which it is changed. The build makes this page from the tables and fails when it no longer says what they say; to
            write it anew: `%s`. Do not edit it by hand.

            | mark | meaning |
            |---|---|
            | V1 | seen in the primary source itself |
            | V2 | seen in a secondary source that reports the primary one |
            | GK | general knowledge, not checked against a source: to be checked before clinical use |
            | local | local policy: the clinic's own choice, also where sources differ |

            A table is a DMN file: a clinician can open it in a modeller and change a cell. The tests named after each table
            hold both sides of its thresholds. The system advises and people decide.
            """;

    private ClinicalRulesPage() {}

    private static Map<String, Pattern> marks() {
        Map<String, Pattern> marks = new LinkedHashMap<>();
        marks.put("V1", Pattern.compile("\\bV1\\b"));
        marks.put("V2", Pattern.compile("\\bV2\\b"));
        marks.put("GK", Pattern.compile("\\bGK\\b"));
        marks.put("local", Pattern.compile("(?i)\\blocal policy\\b"));
        return marks;
    }

    /** @param command the one that writes the page anew */
    static String text(String command) {
        StringBuilder page = new StringBuilder(HEAD.formatted(command));
        List<String> files = files();
        page.append("\n| table | rules | file |\n|---|---|---|\n");
        for (String file : files) {
            decisions(file)
                    .forEach(decision -> page.append("| [%s](#%s) | %d | %s |\n"
                            .formatted(
                                    decision.getName(),
                                    anchor(heading(decision)),
                                    rules(decision).getRules().size(),
                                    link(file))));
        }
        for (String file : files) {
            decisions(file).forEach(decision -> page.append(section(file, decision)));
        }
        return page.toString();
    }

    private static List<String> files() {
        try (Stream<Path> files = Files.list(TABLES)) {
            return files.map(file -> file.getFileName().toString().replace(".dmn", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Decision> decisions(String file) {
        return Table.read(file).getModelElementsByType(Decision.class).stream();
    }

    private static String heading(Decision decision) {
        return decision.getName() + " (" + decision.getId() + ")";
    }

    /** As GitHub makes it of a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .replace(' ', '-');
    }

    private static String link(String file) {
        return "[`%1$s`](../%1$s)".formatted("bpmn/decisions/" + file + ".dmn");
    }

    private static String section(String file, Decision decision) {
        DecisionTable table = rules(decision);
        StringBuilder section = new StringBuilder("\n## %s\n\n%s %s To change: %s.\n"
                .formatted(
                        heading(decision),
                        decision.getDescription().getTextContent().trim(),
                        policy(table.getHitPolicy()),
                        link(file)));
        section.append("\n| rule | when | then | source | confidence |\n|---|---|---|---|---|\n");
        for (Rule rule : table.getRules()) {
            String source = rule.getDescription().getTextContent().trim();
            section.append("| `%s` | %s | %s | %s | %s |\n"
                    .formatted(rule.getId(), when(table, rule), then(table, rule), cell(source), confidence(source)));
        }
        return section.toString();
    }

    private static String policy(HitPolicy policy) {
        return switch (policy) {
            case UNIQUE -> "Exactly one rule fits.";
            case FIRST -> "The first rule that fits counts.";
            default -> "All rules that fit count.";
        };
    }

    private static String confidence(String source) {
        return MARKS.entrySet().stream()
                .filter(mark -> mark.getValue().matcher(source).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    private static String when(DecisionTable table, Rule rule) {
        List<Input> inputs = List.copyOf(table.getInputs());
        List<InputEntry> entries = List.copyOf(rule.getInputEntries());
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            String test = entries.get(i).getTextContent().trim();
            if (!test.isEmpty() && !test.equals("-")) {
                conditions.add(plain(inputs.get(i).getLabel()) + ": " + test(test));
            }
        }
        if (conditions.isEmpty()) {
            return table.getHitPolicy() == HitPolicy.FIRST ? "in any other case" : "always";
        }
        return cell(String.join("; ", conditions));
    }

    private static String then(DecisionTable table, Rule rule) {
        List<Output> outputs = List.copyOf(table.getOutputs());
        List<OutputEntry> entries = List.copyOf(rule.getOutputEntries());
        List<String> results = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            String value = entries.get(i).getTextContent().trim();
            if (value.equals("null") && outputs.size() == 1) {
                results.add(plain(outputs.get(i).getLabel()) + ": open");
            } else if (!value.equals("null") && !value.isEmpty()) {
                results.add(plain(outputs.get(i).getLabel()) + ": " + word(value.replace("\"", "")));
            }
        }
        return cell(String.join("; ", results));
    }

    /** A label without what it tells of empty cells. */
    private static String plain(String label) {
        return label.replaceAll(" ?\\(empty: [^)]*\\)", "").replaceAll("; empty: [^)]*\\)", ")");
    }

    private static String test(String test) {
        String text = CONTAINS.matcher(test).replaceAll("$1");
        text = RANGE.matcher(text)
                .replaceAll(range -> (range.group(1).equals("[") ? "from " : "above ")
                        + range.group(2)
                        + (range.group(4).equals("]") ? " up to " : " to under ")
                        + range.group(3));
        return Stream.of(text.replace("\"", "").split(",\\s*(?![^()]*\\))"))
                .map(String::trim)
                .map(ClinicalRulesPage::word)
                .collect(Collectors.joining(" or "));
    }

    private static String word(String value) {
        return switch (value) {
            case "true" -> "yes";
            case "false" -> "no";
            case "null" -> "unknown";
            default -> value;
        };
    }

    private static String cell(String text) {
        return text.replaceAll("\\s+", " ").replace("|", "\\|").replace("<", "&lt;");
    }

    private static DecisionTable rules(Decision decision) {
        return (DecisionTable) decision.getExpression();
    }
}
