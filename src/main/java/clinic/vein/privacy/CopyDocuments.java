package clinic.vein.privacy;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.documents.AttachedDocument;
import clinic.vein.documents.Documents;
import clinic.vein.kernel.NoSuchReferral;
import clinic.vein.kernel.ReferralId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** Copies the files of a record for the patient, beside the list of them in the copy itself. */
@Component
public class CopyDocuments {

    private final KeptRecords records;
    private final Documents documents;
    private final RecordsRead recordsRead;

    CopyDocuments(KeptRecords records, Documents documents, RecordsRead recordsRead) {
        this.records = records;
        this.documents = documents;
        this.recordsRead = recordsRead;
    }

    /**
     * Puts the copying on record.
     *
     * @return the reference, by which the file is called
     */
    public String begin(ReferralId id) {
        String reference = records.find(id).orElseThrow(NoSuchReferral::new).reference();
        recordsRead.read(AuditAction.RECORD_COPIED, id, Why.ROLE, "DOCUMENTS");
        return reference;
    }

    /** As one archive, a file at a time: those that can be looked at, and so neither unscanned nor another patient's. */
    public void write(ReferralId id, OutputStream to) throws IOException {
        try (ZipOutputStream archive = new ZipOutputStream(to)) {
            int number = 0;
            for (AttachedDocument document : documents.of(id)) {
                Optional<byte[]> file = document.isShown() ? documents.file(document.id()) : Optional.empty();
                if (file.isPresent()) {
                    number++;
                    archive.putNextEntry(new ZipEntry(name(number, document)));
                    archive.write(file.get());
                    archive.closeEntry();
                }
            }
        }
    }

    /** Not what whoever sent it called it: an archive may be opened by a program that takes a name for a place. */
    private static String name(int number, AttachedDocument document) {
        return "%02d-%s-%s.%s"
                .formatted(
                        number,
                        LocalDate.ofInstant(document.attachedAt(), ZoneOffset.UTC),
                        document.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        document.type().extension());
    }
}
