package clinic.vein.checkup;

import clinic.vein.insight.picture.ProcessPictures;
import clinic.vein.kernel.CodeOfAnotherRelease;
import clinic.vein.process.BackgroundWork;
import clinic.vein.process.ProcessTrouble;
import clinic.vein.process.ProcessTrouble.Kind;
import org.springframework.stereotype.Component;

/** Puts a finding into words. */
@Component
public class DescribeFinding {

    private final ProcessPictures pictures;
    private final BackgroundWork backgroundWork;

    DescribeFinding(ProcessPictures pictures, BackgroundWork backgroundWork) {
        this.pictures = pictures;
        this.backgroundWork = backgroundWork;
    }

    /**
     * @param where the step or message that it is about; empty where it is about none
     * @param cause why the step failed; empty where none did
     */
    public record Description(Finding finding, Remedy remedy, String where, String cause) {}

    public Description describe(Finding finding) {
        ProcessTrouble trouble = finding.trouble();
        boolean failed = trouble.kind() == Kind.STEP_GIVEN_UP && finding.state() == Finding.State.OPEN;
        return new Description(
                finding,
                new Remedy(trouble.kind()),
                where(trouble),
                failed ? backgroundWork.failure(trouble.subject()).orElse("") : "");
    }

    private String where(ProcessTrouble trouble) {
        if (trouble.detail() == null) {
            return "";
        }
        return switch (trouble.kind()) {
            case RECORD_GONE -> CodeOfAnotherRelease.title(StepRecord.class, trouble.detail());
            case UNKNOWN_CODE ->
                CodeOfAnotherRelease.phrase(Enum.class, trouble.detail()).inEnglish();
            default -> pictures.nameOf(trouble.detail());
        };
    }
}
