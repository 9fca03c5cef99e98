package clinic.vein.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * What people read stands in the catalogue of words. Log lines, failures that no person is shown, the texts of metrics and the
 * descriptions of the interface are for developers and administrators, and are told from the rest by where they stand.
 */
class NoWordsInJavaTest {

    private static final Path SOURCES = Path.of("src/main/java/clinic/vein");

    /** Two words in a row, of which the second does not begin a name. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{L}{2,}[,:]? \\p{Ll}{2,}");

    /** What the database reads, where it stands in a line by itself. */
    private static final Pattern SQL = Pattern.compile(
            "(?i)\\b(?:select|insert into|update clinic|delete from|from clinic|where|order by|group by|limit :|returning"
                    + "|and not|is null|is not null|set local|values|for update|grant|revoke|create|alter|schema)\\b"
                    + "|:\\w+| [<>=] |\\b\\w*_\\w+\\b|::");

    /** Such a word may stand in a sentence too, which ends as none of the database's does. */
    private static final Pattern SPOKEN = Pattern.compile("\\p{Lu}\\p{Ll}[^_]*[.?!]");

    /** Patterns of dates and of other texts, what keys are made for, and what a printed page is made of. */
    private static final Pattern PROGRAMS = Pattern.compile(
            "^(?:(?:d++|M++|u++|y++|E++|H++|m++)[ ,.:-]*+)+$|\\?\\||^vein-clinic-referral |\\b(?:find|define)resource\\b");

    /** Invented patients speak for themselves; the others speak to whoever runs the application, in a log or a terminal. */
    private static final List<String> ELSEWHERE =
            List.of("demo", "embedded", "platform", "upkeep", "audit/command", "insight/metrics", "checkup/metrics");

    @Test
    void sentences_stand_in_the_catalogue() throws IOException {
        assertThat(found()).as("words belong into the catalogue").isEmpty();
    }

    @Test
    void a_sentence_is_told_from_what_only_programs_read() {
        assertThat(List.of(
                        "Please fill this in.",
                        "AT MOST",
                        " has claimed it",
                        "Only for an open ulcer.",
                        "Say where it is."))
                .filteredOn(NoWordsInJavaTest::isSentence)
                .containsExactly(
                        "Please fill this in.", " has claimed it", "Only for an open ulcer.", "Say where it is.");
        assertThat(List.of("select a from clinic.referral", "required", "GET POST", " order by created_at"))
                .noneMatch(NoWordsInJavaTest::isSentence);
    }

    private static boolean isSentence(String text) {
        return SENTENCE.matcher(text).find()
                && (!SQL.matcher(text).find() || SPOKEN.matcher(text).matches())
                && !PROGRAMS.matcher(text).find();
    }

    private static List<String> found() throws IOException {
        List<String> found = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            for (CompilationUnitTree unit : task.parse()) {
                String file =
                        Path.of(unit.getSourceFile().getName()).getFileName().toString();
                new Sentences(text -> found.add(file + ": " + text)).scan(unit, null);
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

    /**
     * Passes over what developers and administrators read, such as logs, failures and descriptions of the interface, and what
     * nobody reads: headers, members of a set, which are compared, what a key is made for, and units as people type them.
     */
    private static final class Sentences extends TreePathScanner<Void, Void> {

        private static final Pattern FAILURE = Pattern.compile(
                "(?:IllegalState|IllegalArgument|IO|UncheckedIO|UnsupportedOperation|NoSuchElement|\\w*Assertion)\\w*"
                        + "|AccessDeniedException|BadCredentialsException|OAuth2Error|UncategorizedSQLException"
                        + "|StartupRefused|\\w*ProcessEngineException|BpmnParseException");
        private static final Pattern LOG = Pattern.compile(
                "(?i)log(?:ger)?\\.(?:at)?(?:trace|debug|info|warn|error).*|Objects\\.requireNonNull|.*\\.addLabelText"
                        + "|.*\\.setHeader|Set\\.of|(?:key|secret)\\.(?:key|seal)|Unit\\.(?:same|times|linear)"
                        + "|(?:Gauge|Counter|Timer|FunctionCounter|TimeGauge|MultiGauge)\\.builder.*|.*\\.description",
                Pattern.DOTALL);

        private static final Pattern LABEL = Pattern.compile("\\p{Lu}\\p{Ll}+[.:]?");
        private static final Pattern NAMING = Pattern.compile(".*\\.set(?:Name|FirstName|Title|Label|Text)");

        private final Consumer<String> found;

        private Sentences(Consumer<String> found) {
            this.found = found;
        }

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
            if (call.getMethodSelect() instanceof MemberSelectTree select
                    && select.getExpression() instanceof LiteralTree
                    && select.getIdentifier().contentEquals("getBytes")) {
                return null;
            }
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
            if (literal.getValue() instanceof String text && (isSentence(text) || isLabel(text))) {
                found.accept(text);
            }
            return null;
        }

        /** One word that something is called by. */
        private boolean isLabel(String text) {
            return LABEL.matcher(text).matches()
                    && getCurrentPath().getParentPath().getLeaf() instanceof MethodInvocationTree call
                    && NAMING.matcher(call.getMethodSelect().toString()).matches();
        }
    }
}
