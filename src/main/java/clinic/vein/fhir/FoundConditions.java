package clinic.vein.fhir;

import clinic.vein.referral.RestlessLegs;
import clinic.vein.vascular.legs.LegFinding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Reference;

/**
 * Varicose veins of a leg where an examination found them, and restless legs where a report answers all four criteria with
 * yes: that is unconfirmed, since no diagnosis is written down as such. Codes of SNOMED CT, which both have a source.
 */
final class FoundConditions {

    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";

    private static final String RESTLESS_LEGS = "32914008";
    private static final String VARICOSE_VEINS = "72866009";

    private final ToldFindings told;

    private FoundConditions(ToldFindings told) {
        this.told = told;
    }

    static List<Condition> of(ToldFindings told) {
        FoundConditions found = new FoundConditions(told);
        List<Condition> all = new ArrayList<>();
        if (meetsCriteria(told.shown().referral().report().restlessLegs())) {
            Instant asked = told.shown().sent().authoredAt();
            all.add(found.condition("restless-legs", RESTLESS_LEGS, "unconfirmed", asked));
        }
        told.assessment()
                .ifPresent(assessment -> assessment.legs().stream()
                        .filter(FoundConditions::hasVaricoseVeins)
                        .forEach(leg -> all.add(found.varicose(leg, assessment.at()))));
        return all;
    }

    private static boolean meetsCriteria(RestlessLegs reported) {
        return reported.urgeToMove().isYes()
                && reported.worseAtRest().isYes()
                && reported.relievedByMovement().isYes()
                && reported.worseInEvening().isYes();
    }

    /** C2 is what says so; higher classes say that the skin has changed, with such veins or without. */
    private static boolean hasVaricoseVeins(LegFinding leg) {
        Integer rated = leg.vcss().varicoseVeins();
        return leg.ceap().startsWith("C2") || rated != null && rated > 0;
    }

    private Condition varicose(LegFinding leg, Instant at) {
        String side = leg.leg().name().toLowerCase(Locale.ROOT);
        Condition condition = condition("varicose-veins." + side, VARICOSE_VEINS, "confirmed", at);
        condition.addBodySite(CareCodes.LEG.concept(leg.leg()));
        condition.addEvidence().addDetail(new Reference("Observation/" + told.id("ceap." + side + ".before")));
        return condition;
    }

    private Condition condition(String what, String snomed, String verified, Instant at) {
        Condition condition = new Condition();
        condition.setId(told.id(what));
        if (told.outcome().isEmpty()) {
            // Whether it still is after a treatment, nobody has written down.
            condition.getClinicalStatus().addCoding().setSystem(CLINICAL).setCode("active");
        }
        condition.getVerificationStatus().addCoding().setSystem(VERIFICATION).setCode(verified);
        condition.getCode().addCoding().setSystem(FhirSystem.SNOMED).setCode(snomed);
        condition.setSubject(PatientResource.reference(told.shown()));
        condition.setRecordedDate(Date.from(at));
        return condition;
    }
}
