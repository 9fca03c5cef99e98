package clinic.vein.messaging;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.Role;
import java.util.List;

/**
 * What a letter says, beyond who it is about and who it is to: those come from the referral.
 *
 * @param signedBy who answers for it
 */
public record LetterText(LetterKind kind, List<LetterSection> sections, Actor signedBy) {

    /** No person answers for it by name: the clinic does, whose rules wrote it. */
    public boolean byRule() {
        return signedBy.role() == Role.SYSTEM;
    }
}
