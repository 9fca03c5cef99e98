package clinic.vein.intake;

import clinic.vein.kernel.VisibleText;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Builds the referral document from answers as they were typed. Nothing is judged here: what does not look like its kind
 * goes in as text, and {@link ReferralDocument} refuses it.
 */
public final class Answers {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");

    private final ObjectNode document =
            JsonNodeFactory.instance.objectNode().put("documentVersion", ReferralDocument.VERSION);

    public Answers() {
        for (String section : List.of("patient", "restlessLegs", "veins", "background")) {
            document.putObject(section);
        }
    }

    /** A blank answer is no answer. */
    public Answers put(Question question, String answer) {
        String text = VisibleText.of(answer).strip();
        if (text.isEmpty()) {
            return this;
        }
        ObjectNode parent = parent(question);
        switch (question.kind()) {
            case YES_NO -> {
                if (text.equals("true") || text.equals("false")) {
                    parent.put(name(question), Boolean.parseBoolean(text));
                } else {
                    parent.put(name(question), text);
                }
            }
            case NUMBER -> {
                if (WHOLE_NUMBER.matcher(text).matches()) {
                    parent.put(name(question), Integer.parseInt(text));
                } else {
                    parent.put(name(question), text);
                }
            }
            default -> parent.put(name(question), text);
        }
        return this;
    }

    /** Asked, and there is none: somebody without a family name. */
    public Answers putAbsent(Question question) {
        parent(question).putNull(name(question));
        return this;
    }

    public Answers putCodes(Question question, List<String> codes) {
        ArrayNode list = parent(question).putArray(name(question));
        codes.forEach(code -> list.add(VisibleText.of(code).strip()));
        return this;
    }

    /** @param atc null where only the name is known */
    public Answers addMedicine(@Nullable String atc, String text) {
        parent(Question.MEDICINES)
                .withArray(name(Question.MEDICINES))
                .addObject()
                .put("atc", atc)
                .put("text", text);
        return this;
    }

    /** The question was asked, and there are none. */
    public Answers putNone(Question question) {
        parent(question).putArray(name(question));
        return this;
    }

    public ObjectNode document() {
        return document;
    }

    private ObjectNode parent(Question question) {
        ObjectNode parent = document;
        String[] steps = question.path().split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            parent = parent.withObjectProperty(steps[i]);
        }
        return parent;
    }

    private static String name(Question question) {
        return question.path().substring(question.path().lastIndexOf('.') + 1);
    }
}
