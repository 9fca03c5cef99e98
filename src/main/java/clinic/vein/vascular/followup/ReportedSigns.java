package clinic.vein.vascular.followup;

import clinic.vein.referral.Answer;
import clinic.vein.referral.Veins;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The signs of vein disease in a report, and those of which nothing is known: a letter never says no for them. */
final class ReportedSigns {

    private final List<String> reported = new ArrayList<>();
    private final List<String> notKnown = new ArrayList<>();
    private final List<String> notAsked = new ArrayList<>();

    private ReportedSigns() {}

    static ReportedSigns of(Veins veins) {
        ReportedSigns signs = new ReportedSigns();
        signs.add(veins.visible(), "visible varicose veins");
        signs.add(veins.skinChange(), "skin changes");
        switch (veins.bleeding()) {
            case PAST, NOW -> signs.reported.add("bleeding from a vein");
            case UNKNOWN -> signs.notKnown.add("bleeding from a vein");
            case NOT_ASKED -> signs.notAsked.add("bleeding from a vein");
            case NONE -> {}
        }
        switch (veins.ulcer()) {
            case OPEN -> signs.reported.add("an open ulcer");
            case HEALED -> signs.reported.add("a healed ulcer");
            case UNKNOWN -> signs.notKnown.add("an ulcer");
            case NOT_ASKED -> signs.notAsked.add("an ulcer");
            case NONE -> {}
        }
        signs.add(veins.hardPainfulVein(), "a hard, painful vein");
        veins.reportedSymptoms().stream().sorted().map(ReportedSigns::lower).forEach(signs.reported::add);
        if (veins.symptoms().isEmpty()) {
            signs.notAsked.add("symptoms");
        }
        return signs;
    }

    String inWords() {
        List<String> parts = new ArrayList<>();
        if (!reported.isEmpty()) {
            parts.add(String.join(", ", reported));
        }
        if (!notKnown.isEmpty()) {
            parts.add("not known to the patient: " + String.join(", ", notKnown));
        }
        if (!notAsked.isEmpty()) {
            parts.add("not asked: " + String.join(", ", notAsked));
        }
        return parts.isEmpty() ? "no signs of vein disease" : String.join("; ", parts);
    }

    private void add(Answer answer, String sign) {
        switch (answer) {
            case YES -> reported.add(sign);
            case UNKNOWN -> notKnown.add(sign);
            case NOT_ASKED -> notAsked.add(sign);
            case NO -> {}
        }
    }

    private static String lower(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
