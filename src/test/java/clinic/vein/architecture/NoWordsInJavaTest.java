package clinic.vein.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * What people read stands in the catalogue of words. Files in which sentences are left are named with their number in a list
 * that only becomes shorter: {@code mvn test -Dtest=NoWordsInJavaTest -Dwords-left=write} takes out what was mended.
 */
class NoWordsInJavaTest {

    private static final Path SOURCES = Path.of("src/main/java/clinic/vein");
    private static final Path LEFT = Path.of("src/test/resources/words-left-in-java.txt");

    /** Two words in a row, of which the second does not begin a name. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{L}{2,}[,:]? \\p{Ll}{2,}");

    /** What the database reads, where it stands in a line by itself. */
    private static final Pattern SQL = Pattern.compile(
            "(?i)\\b(?:select|insert into|update clinic|delete from|from clinic|where|order by|group by|limit :|returning"
                    + "|and not|is null|is not null|set local|values|for update|grant|revoke|create|alter|schema)\\b"
                    + "|:\\w+| [<>=] |\\b\\w+_\\w+\\b|::");

    /** Invented patients speak for themselves; the others speak to whoever runs the application, in a log or a terminal. */
    private static final List<String> ELSEWHERE =
            List.of("demo", "embedded", "platform", "upkeep", "audit/command", "insight/metrics", "checkup/metrics");

    @Test
    void sentences_stand_in_the_catalogue() throws IOException {
        Map<String, Long> found = count();
        if ("write".equals(System.getProperty("words-left"))) {
            Map<String, Long> before = left();
            found.forEach(
                    (file, number) -> assertThat(number).as(file).isLessThanOrEqualTo(before.getOrDefault(file, 0L)));
            Files.write(
                    LEFT,
                    found.entrySet().stream()
                            .map(each -> each.getKey() + " " + each.getValue())
                            .toList());
        }
        Map<String, Long> left = left();
        Set<String> otherwise = new TreeSet<>();
        Stream.concat(found.keySet().stream(), left.keySet().stream()).forEach(file -> {
            long sentences = found.getOrDefault(file, 0L);
            if (sentences != left.getOrDefault(file, 0L)) {
                otherwise.add(file + " has " + sentences + " sentences, in the list " + left.getOrDefault(file, 0L));
            }
        });
        assertThat(otherwise).as("words belong into the catalogue: %s", LEFT).isEmpty();
    }

    @Test
    void a_sentence_is_told_from_what_only_programs_read() {
        assertThat(List.of("Please fill this in.", "AT MOST", " has claimed it", "Only for an open ulcer."))
                .filteredOn(NoWordsInJavaTest::isSentence)
                .containsExactly("Please fill this in.", " has claimed it", "Only for an open ulcer.");
        assertThat(List.of("select a from clinic.referral", "required", "GET POST", " order by created_at"))
                .noneMatch(NoWordsInJavaTest::isSentence);
    }

    private static boolean isSentence(String text) {
        return SENTENCE.matcher(text).find() && !SQL.matcher(text).find();
    }

    private static Map<String, Long> left() throws IOException {
        return Files.readAllLines(LEFT).stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(line -> line[0], line -> Long.valueOf(line[1]), (a, b) -> a, TreeMap::new));
    }

    private static Map<String, Long> count() throws IOException {
        Map<String, Long> found = new TreeMap<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            for (CompilationUnitTree unit : task.parse()) {
                Sentences sentences = new Sentences();
                sentences.scan(unit, null);
                if (sentences.found > 0) {
                    found.put(
                            SOURCES.relativize(Path.of(unit.getSourceFile().getName()))
                                    .toString()
                                    .replace('\\', '/'),
                            sentences.found);
                }
            }
        }
        return found;
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> ELSEWHERE.stream().noneMatch(folder -> file.startsWith(SOURCES.resolve(folder))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Passes over what developers and administrators read: logs, failures, descriptions of the interface. */
    private static final class Sentences extends TreePathScanner<Void, Void> {

        private static final Pattern FAILURE = Pattern.compile(
                "(?:IllegalState|IllegalArgument|UncheckedIO|UnsupportedOperation|NoSuchElement|\\w*Assertion)\\w*"
                        + "|StartupRefused|\\w*ProcessEngineException");
        private static final Pattern LOG = Pattern.compile(
                "(?i)log(?:ger)?\\.(?:at)?(?:trace|debug|info|warn|error).*|Objects\\.requireNonNull|.*\\.addLabelText"
                        + "|(?:Gauge|Counter|Timer|FunctionCounter|TimeGauge|MultiGauge)\\.builder.*|.*\\.description",
                Pattern.DOTALL);

        private long found;

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void none) {
            return null;
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void none) {
            return FAILURE.matcher(made.getIdentifier().toString()).matches() ? null : super.visitNewClass(made, none);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
            String method = call.getMethodSelect().toString();
            if (LOG.matcher(method).matches() || method.equals("super") && isFailure()) {
                return scan(call.getMethodSelect(), none);
            }
            return super.visitMethodInvocation(call, none);
        }

        /** What a failure of our own tells is its name, and what a person reads of it is said where it is caught. */
        private boolean isFailure() {
            for (Tree tree : getCurrentPath()) {
                if (tree instanceof ClassTree owner && owner.getExtendsClause() != null) {
                    return owner.getExtendsClause().toString().endsWith("Exception");
                }
            }
            return false;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void none) {
            if (literal.getValue() instanceof String text && isSentence(text)) {
                found++;
                if (Boolean.getBoolean("words-shown")) {
                    System.out.println(getCurrentPath()
                                    .getCompilationUnit()
                                    .getSourceFile()
                                    .getName() + " | " + text);
                }
            }
            return null;
        }
    }
}
