package clinic.vein.intake;

import clinic.vein.kernel.AllowedCharacters;
import clinic.vein.kernel.PrintableCharacters;
import org.jspecify.annotations.Nullable;

/** Who somebody is and where they live goes onto every letter, so it must be in characters that letters can show. */
final class ForLetters {

    private ForLetters() {}

    static void check(DocumentObject object, String field, @Nullable String text) {
        if (text != null && AllowedCharacters.only(text, true)) {
            PrintableCharacters.firstMissing(text)
                    .ifPresent(character ->
                            object.violations().add(object.path(field), IntakeFault.CANNOT_BE_PRINTED, character));
        }
    }
}
