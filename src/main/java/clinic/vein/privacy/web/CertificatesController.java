package clinic.vein.privacy.web;

import clinic.vein.kernel.NotFound;
import clinic.vein.kernel.Violations;
import clinic.vein.kernel.web.PdfResponse;
import clinic.vein.privacy.Certificate;
import clinic.vein.privacy.CertificateOnPaper;
import clinic.vein.privacy.ErasureId;
import clinic.vein.privacy.Erasures;
import clinic.vein.privacy.PrivacyFault;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out certificates of erasure, with whether they are as they were written. */
@RestController
class CertificatesController {

    private static final int LONGEST_PAGE = 200;

    private final Erasures erasures;
    private final CertificateOnPaper onPaper;

    CertificatesController(Erasures erasures, CertificateOnPaper onPaper) {
        this.erasures = erasures;
        this.onPaper = onPaper;
    }

    record Certificates(List<CertificateView> certificates, int offset) {}

    @GetMapping("/api/privacy/certificates")
    ResponseEntity<Certificates> list(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(defaultValue = "0") int offset) {
        Violations violations = new Violations();
        violations.range(limit, 1, LONGEST_PAGE, "limit", "");
        violations.range(offset, 0, Integer.MAX_VALUE, "offset", "");
        violations.refuseIfAny();
        List<CertificateView> certificates =
                erasures.list(limit, offset).stream().map(CertificateView::of).toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Certificates(certificates, offset));
    }

    @GetMapping("/api/privacy/certificates/{id}")
    ResponseEntity<CertificateView> show(@PathVariable UUID id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(CertificateView.of(present(id)));
    }

    @GetMapping("/api/privacy/certificates/{id}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        Certificate certificate = present(id);
        return PdfResponse.of(onPaper.print(certificate), "erasure-" + id);
    }

    private Certificate present(UUID id) {
        return erasures.find(new ErasureId(id)).orElseThrow(() -> new NotFound(PrivacyFault.NO_SUCH_CERTIFICATE));
    }
}
