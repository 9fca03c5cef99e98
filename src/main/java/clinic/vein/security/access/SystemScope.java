package clinic.vein.security.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What another system may do with a kind of resource, as SMART App Launch 2.2 writes it: {@code system/Task.rs}. The words
 * of its first version ({@code .read}, {@code .write}, {@code .*}) mean the same. Conditions behind a question mark are not
 * known here: who asks for less would be given more.
 *
 * @param resource such as {@code Task}, or {@code *} for all
 * @param acts never none
 */
public record SystemScope(String resource, Set<Act> acts) {

    /** The letters of SMART, in the order in which it wants them. */
    public enum Act {
        CREATE,
        READ,
        UPDATE,
        DELETE,
        SEARCH;

        String letter() {
            return name().substring(0, 1).toLowerCase(Locale.ROOT);
        }
    }

    public static final String ALL = "*";

    private static final Pattern FORM =
            Pattern.compile("system/(\\*|[A-Z][A-Za-z]{1,40})\\.(?:(read)|(write)|(\\*)|(c?r?u?d?s?))");

    public SystemScope {
        acts = Set.copyOf(acts);
        if (acts.isEmpty()) {
            throw new IllegalArgumentException("A scope allows something");
        }
    }

    static SystemScope of(String resource, Act act) {
        return new SystemScope(resource, Set.of(act));
    }

    /** Empty for whatever is no such scope. */
    public static Optional<SystemScope> read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        Set<Act> acts = form.group(2) != null
                ? EnumSet.of(Act.READ, Act.SEARCH)
                : form.group(3) != null
                        ? EnumSet.of(Act.CREATE, Act.UPDATE, Act.DELETE)
                        : form.group(4) != null ? EnumSet.allOf(Act.class) : acts(form.group(5));
        return acts.isEmpty() ? Optional.empty() : Optional.of(new SystemScope(form.group(1), acts));
    }

    private static Set<Act> acts(String letters) {
        return EnumSet.allOf(Act.class).stream()
                .filter(act -> letters.contains(act.letter()))
                .collect(Collectors.toSet());
    }

    /** One for each resource, which allows what any of them does; by name. */
    public static List<SystemScope> joined(Stream<SystemScope> scopes) {
        Map<String, Set<Act>> joined = new TreeMap<>();
        scopes.forEach(scope -> joined.computeIfAbsent(scope.resource(), resource -> EnumSet.noneOf(Act.class))
                .addAll(scope.acts()));
        return joined.entrySet().stream()
                .map(each -> new SystemScope(each.getKey(), each.getValue()))
                .toList();
    }

    /** Whether who has this may do all of that. */
    boolean covers(SystemScope other) {
        return (resource.equals(ALL) || resource.equals(other.resource())) && acts.containsAll(other.acts());
    }

    /** What both allow; empty when that is nothing. */
    public Optional<SystemScope> and(SystemScope other) {
        Set<Act> both = acts.stream().filter(other.acts()::contains).collect(Collectors.toSet());
        if (both.isEmpty()) {
            return Optional.empty();
        }
        if (resource.equals(other.resource()) || other.resource().equals(ALL)) {
            return Optional.of(new SystemScope(resource, both));
        }
        return resource.equals(ALL) ? Optional.of(new SystemScope(other.resource(), both)) : Optional.empty();
    }

    /** As the second version of SMART writes it. */
    @Override
    public String toString() {
        return "system/" + resource + "."
                + acts.stream().sorted().map(Act::letter).collect(Collectors.joining());
    }
}
