package clinic.vein.selfservice;

import clinic.vein.documents.DocumentKind;
import clinic.vein.documents.DocumentSettings;
import clinic.vein.links.LinkPurpose;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the page of a link says of the files that may be sent with it. */
@Component
public class FilesOfLinks {

    private final LinkPages pages;
    private final DocumentSettings settings;

    FilesOfLinks(LinkPages pages, DocumentSettings settings) {
        this.pages = pages;
        this.settings = settings;
    }

    /** @param megabytes that each may have, and all of them {@code together} */
    public record Files(List<DocumentKind> kinds, int most, long megabytes, long together) {}

    /** Empty where none may be sent. */
    public Optional<Files> of(LinkPurpose purpose) {
        return pages.takesFiles(purpose)
                ? Optional.of(new Files(
                        List.of(DocumentKind.values()),
                        settings.filesAtOnce(),
                        settings.maxFile().toMegabytes(),
                        settings.together().toMegabytes()))
                : Optional.empty();
    }
}
