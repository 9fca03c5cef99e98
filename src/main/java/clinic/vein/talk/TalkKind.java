package clinic.vein.talk;

import clinic.vein.kernel.Worded;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a message is. */
public enum TalkKind implements Worded {
    MESSAGE,
    /** The practice asks a specialist for advice. */
    ADVICE_ASKED,
    /** The clinic's word to a practice that said something. */
    ANSWER,
    /** The clinic took up a practice's question as part of the referral, or as a new one where that is closed. */
    TAKEN_UP,
    /** Somebody asks a colleague for a second opinion. */
    OPINION_ASKED,
    OPINION,
    /** Puts right an earlier message of the same author, which stays. */
    CORRECTION;

    /** It waits until somebody answers, however often it was read. */
    static final Set<TalkKind> NEED_ANSWER = Collections.unmodifiableSet(EnumSet.of(ADVICE_ASKED, OPINION_ASKED));

    static final Set<TalkKind> OF_PRACTICES =
            Collections.unmodifiableSet(EnumSet.of(MESSAGE, ADVICE_ASKED, CORRECTION));

    static final Set<TalkKind> OF_STAFF =
            Collections.unmodifiableSet(EnumSet.of(MESSAGE, ANSWER, OPINION_ASKED, OPINION, CORRECTION));
}
