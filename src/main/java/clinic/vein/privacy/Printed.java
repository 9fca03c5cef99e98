package clinic.vein.privacy;

import clinic.vein.kernel.Worded;

/** What is printed on a certificate of erasure and on the copy of a record. */
enum Printed implements Worded {
    CERTIFICATE,
    ERASED_ON,
    ERASED_BY,
    BECAUSE,
    RULE,
    RULE_OVER,
    RULE_NOT_OVER,
    BEFORE_ITS_TIME,
    CERTIFICATE_OF_ERASURE,
    WHAT_WAS_ERASED,
    WHAT_STAYS,
    ROWS,
    TABLE,
    REMOVED,
    TO_CHECK,
    SHA_256,
    REFERENCE,
    COPIED_ON,
    COPY_OF_RECORD,
    NOTHING,
    FIELD,
    RECORDED,
    NUMBERED,
    TYPED_AS,
    READERS
}
