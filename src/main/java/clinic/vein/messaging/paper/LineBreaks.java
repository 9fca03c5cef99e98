package clinic.vein.messaging.paper;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: where Unicode says so, and where {@link TextForPaper} left a mark between words that have no space. */
final class LineBreaks implements FSTextBreaker {

    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        text = newText;
        at = -1;
        breaks.setText(newText);
    }

    /** The first is the beginning. */
    @Override
    public int next() {
        if (at < 0) {
            at = 0;
        } else if (at >= text.length()) {
            return BreakIterator.DONE;
        } else {
            int mark = text.indexOf(TextForPaper.MAY_BREAK_HERE, at);
            int ruled = breaks.following(at);
            at = mark < 0 ? ruled : Math.min(mark + 1, ruled);
        }
        return at;
    }
}
