package clinic.vein.documents.file;

import clinic.vein.documents.DocumentFault;
import clinic.vein.documents.DocumentSettings;
import clinic.vein.documents.SentFile;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violation;
import clinic.vein.kernel.Words;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The files of a patient's form, examined together, so that everything that is wrong is said at once. */
@Component
public class SentFiles {

    private static final String FIELD = "file";

    private final ExamineFile examineFile;
    private final DocumentSettings settings;

    SentFiles(ExamineFile examineFile, DocumentSettings settings) {
        this.examineFile = examineFile;
        this.settings = settings;
    }

    /** @throws Refused with all that is wrong with any of them */
    public List<ExaminedFile> examine(List<SentFile> sent) {
        if (sent.size() > settings.filesAtOnce()) {
            throw new Refused(FIELD, DocumentFault.TOO_MANY_AT_ONCE, settings.filesAtOnce());
        }
        List<ExaminedFile> examined = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (SentFile file : sent) {
            try {
                examined.add(examineFile.examine(file, FIELD));
            } catch (Refused refused) {
                violations.addAll(refused.violations());
            }
        }
        if (!violations.isEmpty()) {
            throw new Refused(violations);
        }
        return examined;
    }

    /** What is wrong with files, in words for whoever sent them; empty where something else is. */
    public static List<String> problems(Refused refused, Words words) {
        return refused.violations().stream()
                .filter(violation -> violation.fault() instanceof DocumentFault)
                .map(violation -> violation.message(words))
                .toList();
    }
}
