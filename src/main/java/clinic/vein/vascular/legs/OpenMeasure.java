package clinic.vein.vascular.legs;

import clinic.vein.kernel.Phrase;
import clinic.vein.kernel.Worded;

/** What an assessment can leave open on a leg. */
enum OpenMeasure implements Worded {
    ABPI,
    DUPLEX,
    REFLUX,
    DIAMETER;

    String on(Leg leg) {
        return new Phrase(this, leg).inEnglish();
    }

    String on(Leg leg, String vein) {
        return new Phrase(this, leg, vein).inEnglish();
    }
}
