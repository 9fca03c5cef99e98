package clinic.vein.selfservice;

import clinic.vein.checking.AddInformation;
import clinic.vein.checking.InformationRequests;
import clinic.vein.checking.InformationRequests.InformationRequest;
import clinic.vein.documents.AttachDocuments;
import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Worded;
import clinic.vein.kernel.Words;
import clinic.vein.links.LinkPurpose;
import clinic.vein.links.PatientLink;
import clinic.vein.referral.timeline.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The patient answers what the clinic asked: a box for each thing that is missing, and one for the question itself. */
@Component
class AnswerQuestion implements LinkPage {

    private static final String ANSWER = "answer";

    /** What stands in the answer for files that came with it. */
    private enum Sent implements Worded {
        DOCUMENTS
    }

    private final InformationRequests requests;
    private final AddInformation addInformation;
    private final AttachDocuments attach;
    private final Words staffWords;

    AnswerQuestion(
            InformationRequests requests, AddInformation addInformation, AttachDocuments attach, Catalogue catalogue) {
        this.requests = requests;
        this.attach = attach;
        this.addInformation = addInformation;
        this.staffWords = catalogue.in(Language.ENGLISH);
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.ANSWER_QUESTION;
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    public Optional<Map<String, Object>> show(PatientLink link, LinkForm form) {
        return requests.open(link.referral())
                .map(request -> Map.of(
                        "question",
                        request.question(),
                        "missing",
                        keys(request.toBeTold()),
                        "photograph",
                        request.asksForPhotograph(),
                        "typed",
                        form));
    }

    @Override
    public void act(PatientLink link, LinkForm form) {
        InformationRequest request =
                requests.open(link.referral()).orElseThrow(() -> new Refused("", SelfServiceFault.NOTHING_ASKED));
        List<String> answers = new ArrayList<>();
        form.text(ANSWER).ifPresent(answers::add);
        // Also what a page asked that was opened before a photograph was asked for by a file alone.
        for (String key : keys(request.missing())) {
            form.text(key).ifPresent(answer -> answers.add(staffWords.find(key).orElse(key) + ": " + answer));
        }
        if (!form.files().isEmpty()) {
            attach.attachAll(link.referral(), SendDocuments.kind(form), form.files());
            answers.add(staffWords.of(Sent.DOCUMENTS, form.files().size()));
        }
        if (answers.isEmpty()) {
            throw new Refused(ANSWER, FieldFault.REQUIRED);
        }
        addInformation.add(link.referral(), String.join("\n", answers));
    }

    private static List<String> keys(List<String> missing) {
        return missing.stream().map(AnswerQuestion::key).toList();
    }

    /** Where the words of a missing thing stand. */
    private static String key(String missing) {
        return new Term("CheckReferral.Missing", missing).key();
    }
}
