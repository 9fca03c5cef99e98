package clinic.vein.security.factor;

/** Why a device is no longer somebody's second factor. */
public enum ResetReason {
    OWN_WISH,
    DEVICE_LOST,
    DEVICE_BROKEN,
    LEFT_THE_CLINIC
}
