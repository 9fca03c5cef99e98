package clinic.vein.documents;

import clinic.vein.kernel.Fault;

/** Why a file is not taken. Each is said with the name of the file, and with the limit that it passes. */
public enum DocumentFault implements Fault {
    NO_FILE("required"),
    EMPTY("file.empty"),
    TOO_LARGE("file.too.large"),
    OTHER_TYPE("file.type"),
    UNREADABLE("file.unreadable"),
    TOO_MANY_PIXELS("file.too.many.pixels"),
    TOO_MANY_PAGES("file.too.many.pages"),
    PROTECTED("file.protected"),
    ACTIVE("file.active"),
    FILES_WITHIN("file.with.files"),
    TOO_COMPLEX("file.too.complex"),
    BUSY("file.busy"),
    TOO_MANY_FILES("too.many"),
    TOO_MANY_AT_ONCE("too.many"),
    TOO_MUCH("too.much"),
    KEY_USED_BEFORE("idempotency.key.reused"),
    BAD_KEY("bad.format"),
    NO_SUCH_DOCUMENT("no.such.document"),
    NOT_SHOWN("document.not.shown"),
    REMOVED_ALREADY("removed"),
    REFERRAL_CLOSED("closed");

    private final String code;

    DocumentFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
