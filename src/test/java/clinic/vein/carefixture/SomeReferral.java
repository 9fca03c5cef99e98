package clinic.vein.carefixture;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Reference;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Source;
import clinic.vein.referral.Veins;
import clinic.vein.testing.Reports;
import clinic.vein.testing.SomePatient;
import clinic.vein.testing.SomeReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Referrals to test with. */
public final class SomeReferral {

    public static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

    private SomeReferral() {}

    public static Referral of(String givenName, String familyName) {
        return of(SomePatient.reachable(givenName, familyName)
                .born(LocalDate.of(1971, 4, 3))
                .phone("+44 7700 900573")
                .address("23 High Street")
                .numbered("urn:example:mrn", "MRN100001")
                .practice("Riverside Health")
                .done());
    }

    public static Referral of(Patient patient) {
        return new Referral(
                ReferralId.random(),
                Reference.random(),
                ReferralState.APPROVED,
                Pathway.DUAL,
                Urgency.ROUTINE,
                SomeReport.like(Reports.dual())
                        .from(Source.SELF)
                        .of(patient)
                        .veins(veins -> veins.symptoms(Veins.Symptom.ACHING, Veins.Symptom.HEAVINESS))
                        .done(),
                RECEIVED_AT,
                RECEIVED_AT,
                Optional.empty(),
                0);
    }
}
