package clinic.vein.carefixture;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.referral.Background;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Reference;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.RestlessLegs;
import clinic.vein.referral.Source;
import clinic.vein.referral.Veins;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Referrals to test with. */
public final class SomeReferral {

    public static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

    private SomeReferral() {}

    public static Referral of(String givenName, String familyName) {
        return of(new Patient(
                givenName,
                familyName,
                LocalDate.of(1971, 4, 3),
                Patient.SexAtBirth.FEMALE,
                "+44 7700 900573",
                "patient@example.org",
                "23 High Street",
                new Patient.Identifier("urn:example:mrn", "MRN100001"),
                "Riverside Health",
                null));
    }

    public static Referral of(Patient patient) {
        return new Referral(
                ReferralId.random(),
                Reference.random(),
                ReferralState.APPROVED,
                Pathway.DUAL,
                Urgency.ROUTINE,
                new ReferralReport(
                        Source.SELF,
                        patient,
                        new RestlessLegs(true, true, true, true, 7, 5, null, false),
                        new Veins(
                                true,
                                Veins.Legs.BOTH,
                                Set.of(Veins.Symptom.ACHING, Veins.Symptom.HEAVINESS),
                                false,
                                Veins.Bleeding.NONE,
                                Veins.Ulcer.NONE,
                                null,
                                false,
                                Veins.SwollenLeg.NONE,
                                false,
                                false),
                        new Background(false, false, Set.of(), List.of(), false)),
                RECEIVED_AT,
                RECEIVED_AT,
                Optional.empty(),
                0);
    }
}
