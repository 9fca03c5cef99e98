package clinic.vein.privacy;

import clinic.vein.kernel.Worded;

/** What made an erasure happen. */
public enum Ground implements Worded {
    RETENTION,
    REQUEST
}
