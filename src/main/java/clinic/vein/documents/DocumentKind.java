package clinic.vein.documents;

import clinic.vein.kernel.Worded;

/** What a document is of, chosen by whoever attaches it. A constant is never renamed: it is kept. */
public enum DocumentKind implements Worded {
    LEG_PHOTOGRAPH,
    LETTER,
    DUPLEX_REPORT,
    TEST_RESULT,
    OTHER
}
