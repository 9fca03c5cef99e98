package clinic.vein.audit;

import org.jspecify.annotations.Nullable;

/** Tells from which network address the work on this thread was asked for; null when the system does it by itself. */
public interface CallerAddress {

    @Nullable
    String get();
}
