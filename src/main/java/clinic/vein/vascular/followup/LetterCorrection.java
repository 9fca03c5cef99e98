package clinic.vein.vascular.followup;

import clinic.vein.kernel.Language;

/**
 * A part of the closing letter in the words of whoever signed it.
 *
 * @param language of the letter in which it stands
 * @param before as it was composed from the record
 */
public record LetterCorrection(LetterPart part, Language language, String before, String after) {}
