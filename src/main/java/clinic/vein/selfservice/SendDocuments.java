package clinic.vein.selfservice;

import clinic.vein.documents.AttachDocuments;
import clinic.vein.documents.DocumentFault;
import clinic.vein.documents.DocumentKind;
import clinic.vein.kernel.CodeNames;
import clinic.vein.kernel.Refused;
import clinic.vein.links.LinkPurpose;
import clinic.vein.links.PatientLink;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The patient sends photographs, letters and reports. */
@Component
class SendDocuments implements LinkPage {

    private final AttachDocuments attach;

    SendDocuments(AttachDocuments attach) {
        this.attach = attach;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.SEND_DOCUMENTS;
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    public Optional<Map<String, Object>> show(PatientLink link, LinkForm form) {
        return Optional.of(Map.of("typed", form));
    }

    @Override
    public void act(PatientLink link, LinkForm form) {
        if (form.files().isEmpty()) {
            throw new Refused("file", DocumentFault.NO_FILE);
        }
        attach.attachAll(link.referral(), kind(form), form.files());
    }

    /** One photograph more, from the same page. */
    @Override
    public void actAgain(PatientLink link, LinkForm form) {
        act(link, form);
    }

    static DocumentKind kind(LinkForm form) {
        return form.text("kind")
                .flatMap(kind -> CodeNames.find(DocumentKind.class, kind))
                .orElse(DocumentKind.OTHER);
    }
}
