package clinic.vein.selfservice;

import clinic.vein.links.LinkPurpose;
import clinic.vein.links.PatientLink;
import clinic.vein.messaging.ContactWish;
import clinic.vein.messaging.KeepContactWishes;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The patient says how the clinic may write. */
@Component
class ContactByLink implements LinkPage {

    private final KeepContactWishes wishes;

    ContactByLink(KeepContactWishes wishes) {
        this.wishes = wishes;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.CONTACT;
    }

    @Override
    public Optional<Map<String, Object>> show(PatientLink link, LinkForm form) {
        return Optional.of(Map.of("wishes", wishes.of(link.referral())));
    }

    @Override
    public void act(PatientLink link, LinkForm form) {
        Set<ContactWish> said = EnumSet.noneOf(ContactWish.class);
        form.text("mail")
                .ifPresent(mail -> said.add(mail.equals("yes") ? ContactWish.MAIL_WANTED : ContactWish.NO_MAIL));
        form.text("texts")
                .ifPresent(texts -> said.add(texts.equals("yes") ? ContactWish.TEXTS_WANTED : ContactWish.NO_TEXTS));
        wishes.keep(link.referral(), said);
    }
}
