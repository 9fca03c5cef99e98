package clinic.vein.vascular.followup;

import clinic.vein.kernel.Worded;
import clinic.vein.kernel.Words;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Veins;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The signs of vein disease in a report, and those of which nothing is known: a letter never says no for them. */
final class ReportedSigns {

    private final List<Worded> reported = new ArrayList<>();
    private final List<Worded> notKnown = new ArrayList<>();
    private final List<Worded> notAsked = new ArrayList<>();

    private ReportedSigns() {}

    static ReportedSigns of(Veins veins) {
        ReportedSigns signs = new ReportedSigns();
        signs.add(veins.visible(), Sign.VISIBLE);
        signs.add(veins.skinChange(), Sign.SKIN_CHANGE);
        switch (veins.bleeding()) {
            case PAST, NOW -> signs.reported.add(Sign.BLEEDING);
            case UNKNOWN -> signs.notKnown.add(Sign.BLEEDING);
            case NOT_ASKED -> signs.notAsked.add(Sign.BLEEDING);
            case NONE -> {}
        }
        switch (veins.ulcer()) {
            case OPEN -> signs.reported.add(Sign.OPEN_ULCER);
            case HEALED -> signs.reported.add(Sign.HEALED_ULCER);
            case UNKNOWN -> signs.notKnown.add(Sign.ULCER);
            case NOT_ASKED -> signs.notAsked.add(Sign.ULCER);
            case NONE -> {}
        }
        signs.add(veins.hardPainfulVein(), Sign.HARD_VEIN);
        veins.reportedSymptoms().stream().sorted().forEach(signs.reported::add);
        if (veins.symptoms().isEmpty()) {
            signs.notAsked.add(Sign.SYMPTOMS);
        }
        return signs;
    }

    String in(Words words) {
        List<String> parts = new ArrayList<>();
        if (!reported.isEmpty()) {
            parts.add(all(reported, words));
        }
        if (!notKnown.isEmpty()) {
            parts.add(words.of(ClosingText.NOT_KNOWN, all(notKnown, words)));
        }
        if (!notAsked.isEmpty()) {
            parts.add(words.of(ClosingText.NOT_ASKED, all(notAsked, words)));
        }
        return parts.isEmpty() ? words.of(ClosingText.NO_SIGNS) : String.join("; ", parts);
    }

    private void add(Answer answer, Sign sign) {
        switch (answer) {
            case YES -> reported.add(sign);
            case UNKNOWN -> notKnown.add(sign);
            case NOT_ASKED -> notAsked.add(sign);
            case NO -> {}
        }
    }

    private static String all(List<Worded> signs, Words words) {
        return signs.stream().map(words::of).collect(Collectors.joining(", "));
    }
}
