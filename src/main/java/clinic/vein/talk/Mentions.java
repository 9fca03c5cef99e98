package clinic.vein.talk;

import clinic.vein.kernel.Role;
import clinic.vein.kernel.Violations;
import clinic.vein.process.TaskHands;
import clinic.vein.process.TaskHands.Colleague;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whom a message is for: roles and people that stand beside it, and those that its text names by an at sign. A name that is
 * nobody's stays text, since an address of mail looks the same.
 */
@Component
class Mentions {

    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}@._-])@([\\p{L}\\p{N}][\\p{L}\\p{N}._-]*)");

    private final TaskHands hands;

    Mentions(TaskHands hands) {
        this.hands = hands;
    }

    /** Whoever acts for patients. */
    List<Colleague> colleagues() {
        return hands.of(Role.WITH_PATIENTS);
    }

    List<Addressee> of(String text, List<Role> roles, List<String> people, Violations violations) {
        if (roles.isEmpty() && people.isEmpty() && text.indexOf('@') < 0) {
            return List.of();
        }
        Map<String, String> accounts = new LinkedHashMap<>();
        colleagues().forEach(colleague -> accounts.put(colleague.id().toLowerCase(Locale.ROOT), colleague.id()));
        Set<Addressee> found = new LinkedHashSet<>();
        roles.forEach(role -> {
            violations.addIf(!Role.WITH_PATIENTS.contains(role), "toRoles", TalkFault.NO_SUCH_COLLEAGUE, role.name());
            found.add(Addressee.role(role));
        });
        people.forEach(person -> {
            boolean known = accounts.containsValue(person);
            violations.addIf(!known, "toPeople", TalkFault.NO_SUCH_COLLEAGUE, person);
            found.add(Addressee.account(person));
        });
        MENTION.matcher(text)
                .results()
                .map(Mentions::named)
                .flatMap(name -> addressee(name, accounts))
                .forEach(found::add);
        return List.copyOf(found);
    }

    private static String named(MatchResult mention) {
        return mention.group(1).replaceFirst("[._-]+$", "").toLowerCase(Locale.ROOT);
    }

    /** A role before a person of the same name, which is nobody's in a clinic that names people. */
    private static Stream<Addressee> addressee(String name, Map<String, String> accounts) {
        Stream<Addressee> roles = Role.ofGroup(name).filter(Role.WITH_PATIENTS::contains).map(Addressee::role).stream();
        Stream<Addressee> people = Stream.ofNullable(accounts.get(name)).map(Addressee::account);
        return Stream.concat(roles, people).limit(1);
    }
}
