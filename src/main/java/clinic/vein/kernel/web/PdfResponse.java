package clinic.vein.kernel.web;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A letter as an HTTP answer: its name tells nothing about the patient, and nothing on the way keeps a copy. */
public final class PdfResponse {

    private PdfResponse() {}

    public static ResponseEntity<byte[]> of(byte[] pdf, String reference) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                        .filename(reference + ".pdf")
                        .build()))
                .body(pdf);
    }
}
