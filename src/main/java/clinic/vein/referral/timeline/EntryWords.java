package clinic.vein.referral.timeline;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.Urgency;
import clinic.vein.process.CareTask;
import clinic.vein.process.TaskKey;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Entries as people read them, everywhere the same. */
@Component
public class EntryWords implements TimelineReader<String>, WordsOfDecisions, WordsOfCare, WordsOfWork {

    private final Properties texts = new Properties();

    public EntryWords() {
        try (Reader file = new InputStreamReader(
                EntryWords.class.getResourceAsStream("/words/patients/timeline.properties"), StandardCharsets.UTF_8)) {
            texts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String of(TimelineEntry entry) {
        return entry.tell(this);
    }

    /** What happened, without anything that may tell of the patient. */
    public String of(EventKind kind) {
        return texts.getProperty("EventKind." + kind);
    }

    @Override
    public String say(EventKind kind, Object... values) {
        String title = of(kind);
        return switch (values.length) {
            case 0 -> title;
            case 1 -> say(EntrySentence.KIND_AND_VALUE, title, values[0]);
            default -> say(EntrySentence.KIND_AND_TWO, title, values[0], values[1]);
        };
    }

    @Override
    public String say(EntrySentence sentence, Object... values) {
        Object[] words = new Object[values.length];
        for (int place = 0; place < values.length; place++) {
            words[place] = word(values[place]);
        }
        return new MessageFormat(texts.getProperty("EntrySentence." + sentence), Locale.UK).format(words);
    }

    @Override
    public String element(String id) {
        return spelt(id.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " "));
    }

    private Object word(Object value) {
        if (value instanceof List<?> many) {
            return many.stream().map(each -> word(each).toString()).collect(Collectors.joining(", "));
        }
        if (value instanceof Term term) {
            return spelt(term.constant());
        }
        if (value instanceof Pathway pathway) {
            return pathway.title();
        }
        if (value instanceof Urgency urgency) {
            return urgency.title();
        }
        if (value instanceof Role role) {
            return role.title();
        }
        if (value instanceof AdviceTable table) {
            return table.title();
        }
        if (value instanceof TaskKey task) {
            return CareTask.find(task.id()).map(CareTask::title).orElseGet(() -> element(task.id()));
        }
        if (value instanceof Enum<?> constant) {
            return texts.getProperty(Term.of(constant).key(), spelt(constant.name()));
        }
        return value;
    }

    private static String spelt(String code) {
        String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
