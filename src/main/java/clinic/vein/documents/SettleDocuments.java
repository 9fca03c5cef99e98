package clinic.vein.documents;

import clinic.vein.documents.file.DrawPreviews;
import clinic.vein.documents.file.FileTurns;
import clinic.vein.documents.file.Preview;
import clinic.vein.documents.file.TooManyFiles;
import clinic.vein.documents.scan.VirusScanner;
import clinic.vein.documents.scan.VirusScanner.Finding;
import clinic.vein.process.Turns;
import clinic.vein.referral.Progress;
import clinic.vein.referral.timeline.DocumentEntry.DocumentInfected;
import clinic.vein.referral.timeline.Term;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Scans and draws what is in quarantine. A document is claimed for a while and not locked: whoever claims it and dies, or
 * meets a scanner that does not answer, loses nothing, and it is tried again.
 */
@Component
public class SettleDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(SettleDocuments.class);

    /** Longer than a scan and the drawing take. */
    private static final Duration CLAIMED = Duration.ofMinutes(5);

    private static final int AT_ONE_RUN = 50;

    /** Whoever draws a document and is gone before it is done may have been brought down by it. */
    private static final int MOST_DRAWINGS = 2;

    private final Documents documents;
    private final Quarantine quarantine;
    private final VirusScanner scanner;
    private final DrawPreviews draw;
    private final FileTurns files;
    private final Progress progress;
    private final Turns turns;
    private final TransactionOperations transaction;
    private final Clock clock;

    SettleDocuments(
            Documents documents,
            Quarantine quarantine,
            VirusScanner scanner,
            DrawPreviews draw,
            FileTurns files,
            Progress progress,
            Turns turns,
            TransactionOperations transaction,
            Clock clock) {
        this.documents = documents;
        this.quarantine = quarantine;
        this.scanner = scanner;
        this.draw = draw;
        this.files = files;
        this.progress = progress;
        this.turns = turns;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Ends where nothing is due, or the scanner does not answer. */
    public void run() {
        if (!scanner.isThere()) {
            return;
        }
        for (int i = 0; i < AT_ONE_RUN; i++) {
            Instant now = clock.instant();
            Optional<AttachedDocument> claimed = quarantine.claim(now, now.plus(CLAIMED));
            if (claimed.isEmpty() || !settle(claimed.get())) {
                return;
            }
        }
    }

    /** @return whether the scanner said anything */
    private boolean settle(AttachedDocument document) {
        Optional<byte[]> content = documents.file(document.id());
        if (content.isEmpty()) {
            // Erased meanwhile.
            return true;
        }
        Finding found = scanner.scan(content.get());
        switch (found.result()) {
            case CLEAN -> {
                return release(document, content.get());
            }
            case INFECTED -> refuse(document, found.virus());
            case NOT_SCANNED -> {
                return false;
            }
        }
        return true;
    }

    /** @return false where so much comes in that its turn does not come: it is tried again */
    private boolean release(AttachedDocument document, byte[] content) {
        List<Preview> previews;
        try {
            previews = files.inTurn(() ->
                    quarantine.drawing(document.id()) > MOST_DRAWINGS ? List.of() : draw.of(document.type(), content));
        } catch (TooManyFiles busy) {
            return false;
        }
        transaction.executeWithoutResult(status -> {
            turns.takeEvenIfClosed(document.referral());
            quarantine.release(document.id(), previews, clock.instant());
        });
        return true;
    }

    private void refuse(AttachedDocument document, String virus) {
        transaction.executeWithoutResult(status -> {
            turns.takeEvenIfClosed(document.referral());
            if (quarantine.refuse(document.id(), virus, clock.instant())) {
                LOG.warn("Document {} has a virus and was refused: {}", document.id(), virus);
                progress.note(document.referral(), new DocumentInfected(Term.of(document.kind())));
            }
        });
    }
}
