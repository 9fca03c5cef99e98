package clinic.vein.links;

import clinic.vein.kernel.Worded;

/** The one thing that a link is for; its words are the heading of its page. A constant is never renamed: it is kept. */
public enum LinkPurpose implements Worded {
    CONFIRM_APPOINTMENT,
    CANCEL_APPOINTMENT,
    MOVE_APPOINTMENT,
    WITHDRAW,
    ANSWER_QUESTION,
    LANGUAGE,
    REPORT_CHANGE,
    BEFORE_VISIT,
    OFFERED_TIME,
    SCORES,
    CONTACT,
    SEND_DOCUMENTS
}
