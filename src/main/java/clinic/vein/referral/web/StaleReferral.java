package clinic.vein.referral.web;

/** The caller saw an older version of the referral. */
final class StaleReferral extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
