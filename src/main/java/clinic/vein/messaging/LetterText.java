package clinic.vein.messaging;

import clinic.vein.kernel.Actor;
import java.util.List;

/**
 * What a letter says, beyond who it is about and who it is to: those come from the referral.
 *
 * @param signedBy who answers for it
 */
public record LetterText(LetterKind kind, List<LetterSection> sections, Actor signedBy) {}
