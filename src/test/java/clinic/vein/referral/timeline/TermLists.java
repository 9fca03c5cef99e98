package clinic.vein.referral.timeline;

import clinic.vein.testing.OurClasses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The features' lists whose constants are kept on timelines, found by the names under which they are kept. */
final class TermLists {

    /** What the table of red flags after a treatment answers: no list of Java's. */
    static final String OF_A_TABLE = "FollowUpRedFlags";

    private static final Pattern KEPT = Pattern.compile("\"([A-Z]\\w+(?:\\.[A-Z]\\w+)?)\\.[A-Z_]+\"");

    private TermLists() {}

    static Set<String> kept() {
        try (InputStream samples = TermLists.class.getResourceAsStream("/timeline/entries-1.jsonl")) {
            return KEPT.matcher(new String(samples.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(found -> found.group(1))
                    .filter(list -> !list.equals(OF_A_TABLE))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By name, all enums of ours. */
    static Map<String, Class<?>> enums() {
        return OurClasses.all()
                .filter(Class::isEnum)
                .collect(Collectors.toMap(TermLists::name, Function.identity(), (one, other) -> one));
    }

    @SuppressWarnings("unchecked")
    static Stream<Class<? extends Enum<?>>> onTimelines() {
        Map<String, Class<?>> enums = enums();
        return Stream.concat(
                        kept().stream().filter(list -> !list.equals("ReferralState")),
                        Stream.of(
                                "Pathway",
                                "Urgency",
                                "DeclineReason",
                                "ReturnedBy",
                                "AssessmentDecision",
                                "AdviceTable",
                                "Role",
                                "CareTask",
                                "ProcessTrouble.Kind",
                                "CallPatient.Outcome"))
                .map(list -> (Class<? extends Enum<?>>) enums.get(list));
    }

    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
