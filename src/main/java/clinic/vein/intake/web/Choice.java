package clinic.vein.intake.web;

import clinic.vein.kernel.Language;
import clinic.vein.kernel.Worded;
import clinic.vein.kernel.Words;

/** One answer that a patient can choose, in words of everyday. */
record Choice(String code, String label) {

    static Choice of(Worded code, Words words) {
        return new Choice(code.name(), words.plain(code));
    }

    static Choice of(Language language) {
        return new Choice(language.tag(), language.ownName());
    }
}
