package clinic.vein.fhir.web;

import ca.uhn.fhir.rest.param.ReferenceParam;
import clinic.vein.fhir.StaleRequest;
import clinic.vein.kernel.NoSuchReferral;
import clinic.vein.kernel.ReferralId;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/** Our ids, as others send them. */
final class Ids {

    private Ids() {}

    /** @throws NoSuchReferral when it cannot be one of ours */
    static ReferralId of(IdType id) {
        return of(id.getIdPart());
    }

    /**
     * What {@code If-Match} names; null where it is not there.
     *
     * @throws StaleRequest when there is no such version, nor ever was
     */
    static @Nullable Integer version(IdType id) {
        if (!id.hasVersionIdPart()) {
            return null;
        }
        try {
            return Integer.valueOf(id.getVersionIdPart());
        } catch (NumberFormatException noneOfOurs) {
            throw new StaleRequest();
        }
    }

    /** Of a version that is asked for by its address. @throws NoSuchReferral when it cannot be one of ours */
    static int asked(IdType id) {
        try {
            return Integer.parseInt(id.getVersionIdPart());
        } catch (NumberFormatException noneOfOurs) {
            throw new NoSuchReferral();
        }
    }

    /** Of a request. @throws NoSuchReferral when it cannot be one of ours */
    static ReferralId request(ReferenceParam reference) {
        if (reference.hasResourceType() && !"ServiceRequest".equals(reference.getResourceType())) {
            throw new NoSuchReferral();
        }
        return of(reference.getIdPart());
    }

    /** @throws NoSuchReferral when it cannot be one of ours */
    static ReferralId of(String id) {
        try {
            return ReferralId.of(id);
        } catch (IllegalArgumentException notOne) {
            throw new NoSuchReferral();
        }
    }
}
