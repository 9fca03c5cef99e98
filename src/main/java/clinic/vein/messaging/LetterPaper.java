package clinic.vein.messaging;

import clinic.vein.referral.Referral;
import java.time.LocalDate;

/** Puts a letter on paper. */
public interface LetterPaper {

    /** @return a PDF document */
    byte[] print(Referral referral, LetterText text, LocalDate day);
}
