package clinic.vein.messaging;

import clinic.vein.kernel.Worded;
import clinic.vein.kernel.Words;
import java.time.Instant;
import java.time.ZoneId;

/** What is filled into a text, in the language of whoever reads it. */
@FunctionalInterface
public interface Said {

    String in(Words words);

    /** What a person wrote, or a name: it stays as it is. */
    static Said asWritten(String text) {
        return words -> text;
    }

    static Said day(Instant instant, ZoneId zone) {
        return words -> words.day(instant, zone);
    }

    static Said dayAndTime(Instant instant, ZoneId zone) {
        return words -> words.dayAndTime(instant, zone);
    }

    static Said of(Worded word, Object... values) {
        return words -> words.of(word, values);
    }

    /** In the words of everyday. */
    static Said plain(Worded word) {
        return words -> words.plain(word);
    }
}
