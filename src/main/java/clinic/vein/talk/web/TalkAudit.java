package clinic.vein.talk.web;

/** What the audit trail calls the part of a record that talk is. */
final class TalkAudit {

    static final String SUBJECT = "TALK";

    private TalkAudit() {}
}
