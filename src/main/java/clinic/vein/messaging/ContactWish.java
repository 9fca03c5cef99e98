package clinic.vein.messaging;

import clinic.vein.kernel.Worded;

/** What a patient says about a way to be written to. A constant is never renamed: it is kept. */
public enum ContactWish implements Worded {
    MAIL_WANTED(Channel.EMAIL, true),
    NO_MAIL(Channel.EMAIL, false),
    TEXTS_WANTED(Channel.SMS, true),
    NO_TEXTS(Channel.SMS, false);

    private final Channel channel;
    private final boolean given;

    ContactWish(Channel channel, boolean given) {
        this.channel = channel;
        this.given = given;
    }

    Channel channel() {
        return channel;
    }

    boolean given() {
        return given;
    }

    static ContactWish of(ContactConsent consent) {
        if (consent.channel() == Channel.EMAIL) {
            return consent.given() ? MAIL_WANTED : NO_MAIL;
        }
        return consent.given() ? TEXTS_WANTED : NO_TEXTS;
    }
}
