package clinic.vein.documents;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.CaseFileSection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is attached, with where to look at it. */
@Component
class DocumentSection implements CaseFileSection {

    private final Documents documents;

    DocumentSection(Documents documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public @Nullable Object read(ReferralId id) {
        List<DocumentView> all = documents.of(id).stream().map(DocumentView::of).toList();
        return all.isEmpty() ? null : all;
    }
}
