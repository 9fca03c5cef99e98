package clinic.vein.vascular.safety;

import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import clinic.vein.vascular.legs.Choice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the clinic's table how often each complication is to be expected. */
@Component
public class ComplicationFrequencies {

    private final Decisions decisions;

    public ComplicationFrequencies(Decisions decisions) {
        this.decisions = decisions;
    }

    /** After liquid and after foam sclerotherapy. */
    public record Expected(ExpectedFrequency liquid, ExpectedFrequency foam) {

        String inWords() {
            return liquid == foam ? liquid.title() : "liquid: " + liquid.title() + ", foam: " + foam.title();
        }
    }

    /** A complication as a form offers it. */
    public record Choice(Complication code, String label, String frequency) {}

    /** What the table does not know is not listed by the guideline. */
    public Expected of(Complication kind) {
        return rule(kind)
                .map(rule -> new Expected(
                        ExpectedFrequency.valueOf(rule.requiredText("liquid")),
                        ExpectedFrequency.valueOf(rule.requiredText("foam"))))
                .orElse(new Expected(ExpectedFrequency.NOT_LISTED, ExpectedFrequency.NOT_LISTED));
    }

    public List<Choice> choices(Collection<Complication> kinds) {
        return kinds.stream()
                .map(kind -> new Choice(kind, capital(kind.title()), of(kind).inWords()))
                .toList();
    }

    public List<FiredRule> rules(Collection<Complication> kinds) {
        return kinds.stream().flatMap(kind -> rule(kind).stream()).toList();
    }

    private Optional<FiredRule> rule(Complication kind) {
        return decisions.evaluate("ComplicationFrequency", Map.of("complication", kind.name())).own().stream()
                .findFirst();
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
