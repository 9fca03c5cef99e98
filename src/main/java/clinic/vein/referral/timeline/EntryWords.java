package clinic.vein.referral.timeline;

import clinic.vein.kernel.Words;
import clinic.vein.process.CareTask;
import clinic.vein.process.TaskKey;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Entries as people read them in one language, everywhere the same. */
public final class EntryWords implements TimelineReader<String>, WordsOfDecisions, WordsOfCare, WordsOfWork {

    private final Words words;

    public EntryWords(Words words) {
        this.words = words;
    }

    public String of(TimelineEntry entry) {
        return entry.tell(this);
    }

    /** What happened, without anything that may tell of the patient. */
    public String of(EventKind kind) {
        return words.of(kind);
    }

    @Override
    public String say(EventKind kind, Object... values) {
        String title = of(kind);
        return switch (values.length) {
            case 0 -> title;
            case 1 -> say(EntrySentence.KIND_AND_VALUE, title, values[0]);
            case 2 -> say(EntrySentence.KIND_AND_TWO, title, values[0], values[1]);
            default -> throw new IllegalArgumentException(kind + " needs a sentence of its own");
        };
    }

    @Override
    public String say(EntrySentence sentence, Object... values) {
        Object[] inWords = new Object[values.length];
        for (int place = 0; place < values.length; place++) {
            inWords[place] = inWords(values[place]);
        }
        return words.of(sentence, inWords);
    }

    @Override
    public String element(String id) {
        return spelt(id.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " "));
    }

    private Object inWords(Object value) {
        if (value instanceof List<?> many) {
            return words.list(
                    many.stream().map(each -> inWords(each).toString()).collect(Collectors.toList()));
        }
        if (value instanceof TaskKey task) {
            return CareTask.find(task.id())
                    .map(known -> inWords(Term.of(known)).toString())
                    .orElseGet(() -> element(task.id()));
        }
        if (value instanceof Enum<?> constant) {
            return inWords(Term.of(constant));
        }
        return value instanceof Term term ? term(term) : value;
    }

    /** Titles begin with a capital letter, so some have another form for within a sentence. */
    private String term(Term term) {
        return words.find(term.key() + ".within")
                .or(() -> words.find(term.key()))
                .orElseGet(() -> spelt(term.constant()));
    }

    private static String spelt(String code) {
        return code.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
