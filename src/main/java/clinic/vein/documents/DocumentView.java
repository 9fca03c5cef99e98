package clinic.vein.documents;

import clinic.vein.kernel.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A document as the case file and the interface tell of it. */
@Schema(description = "A document of a referral, without its file")
public record DocumentView(
        UUID id,
        DocumentKind kind,
        String kindTitle,
        FileType type,

        @Schema(description = "Without folder and ending; empty of one that was removed")
        String name,

        @Schema(description = "In bytes") int size,
        int pages,

        @Schema(description = "SHA-256 of the file as it is kept")
        String sha256,

        @Schema(description = "Only AVAILABLE documents can be looked at")
        DocumentState state,

        String stateTitle,
        Instant at,
        String by,
        Role role,

        @Schema(description = "It came with a further report, and nobody has confirmed who sent it")
        boolean withFurtherReport,

        @Schema(description = "The whole file; null where it cannot be looked at") @Nullable
        String url,

        @Schema(description = "Pictures of its pages, as far as they were drawn")
        List<String> previews) {

    public static DocumentView of(AttachedDocument document) {
        String url = "/api/referrals/" + document.referral().value() + "/documents/" + document.id();
        boolean shown = document.isShown();
        return new DocumentView(
                document.id().value(),
                document.kind(),
                document.kind().title(),
                document.type(),
                document.name(),
                document.size(),
                document.pages(),
                document.sha256(),
                document.state(),
                document.state().title(),
                document.attachedAt(),
                document.attachedBy(),
                document.attachedRole(),
                document.withFurtherReport(),
                shown ? url : null,
                shown
                        ? IntStream.rangeClosed(1, document.previews())
                                .mapToObj(page -> url + "/pages/" + page)
                                .toList()
                        : List.of());
    }
}
