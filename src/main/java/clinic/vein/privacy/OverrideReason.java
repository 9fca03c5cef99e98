package clinic.vein.privacy;

import clinic.vein.kernel.Worded;

/**
 * Why a record is erased before its time: the grounds of the GDPR, article 17 (1). A code, because the certificate keeps
 * it and free text could say whose record it was.
 */
public enum OverrideReason implements Worded {
    NO_LONGER_NECESSARY,
    CONSENT_WITHDRAWN,
    OBJECTION,
    UNLAWFUL_PROCESSING,
    LEGAL_OBLIGATION
}
