package clinic.vein.messaging;

import clinic.vein.kernel.Fault;

/** What can be wrong with what is said of a message. */
public enum MessagingFault implements Fault {
    SENT_MEANWHILE("gone"),
    NO_MEANS("not.by.people"),
    SENT_BY_SOMEBODY("gone"),
    NO_REFERENCE_OR_ADDRESS("bad.format"),
    NO_REFERENCE("bad.format"),
    NOTED_BY_SOMEBODY("gone"),
    NO_SUCH_LETTER("no.such.letter"),
    NO_SUCH_MESSAGE("no.such.message");

    private final String code;

    MessagingFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
