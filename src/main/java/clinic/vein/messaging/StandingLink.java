package clinic.vein.messaging;

import clinic.vein.links.LinkPurpose;

/** What a patient can do by a link whatever the step, as long as the referral is open, and its place in a message. */
enum StandingLink {
    WITHDRAW("withdraw", LinkPurpose.WITHDRAW),
    ANSWER("answer", LinkPurpose.ANSWER_QUESTION),
    LANGUAGE("language", LinkPurpose.LANGUAGE),
    REPORT_CHANGE("reportChange", LinkPurpose.REPORT_CHANGE),
    BEFORE_VISIT("beforeVisit", LinkPurpose.BEFORE_VISIT),
    SEND_DOCUMENTS("sendDocuments", LinkPurpose.SEND_DOCUMENTS);

    private final String place;
    private final LinkPurpose purpose;

    StandingLink(String place, LinkPurpose purpose) {
        this.place = place;
        this.purpose = purpose;
    }

    String place() {
        return place;
    }

    LinkPurpose purpose() {
        return purpose;
    }
}
