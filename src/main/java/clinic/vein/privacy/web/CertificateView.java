package clinic.vein.privacy.web;

import clinic.vein.privacy.Certificate;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as JSON.
 *
 * @param intact whether it still says what it said
 * @param statement what the hash covers, as UTF-8
 */
record CertificateView(
        String id,
        String referralId,
        Instant erasedAt,
        String erasedBy,
        String role,
        String ground,
        String rule,
        boolean periodOver,
        @Nullable String overrideReason,
        @Nullable Map<String, Long> counts,
        String statement,
        String sha256,
        boolean intact) {

    static CertificateView of(Certificate certificate) {
        return new CertificateView(
                certificate.id().toString(),
                certificate.referral().toString(),
                certificate.erasedAt(),
                certificate.erasedBy(),
                certificate.role(),
                certificate.ground().name(),
                certificate.rule(),
                certificate.periodOver(),
                certificate.overrideReason() == null
                        ? null
                        : certificate.overrideReason().name(),
                certificate.counts(),
                certificate.statement(),
                certificate.sha256(),
                certificate.isIntact());
    }
}
