package clinic.vein.fhir;

/** The names by which other systems know our codes and numbers. They are the same at every clinic. */
public final class FhirSystem {

    static final String OURS = "urn:vein-clinic-referral:";

    /** Of the number that a patient is given, such as {@code VC-7K2M-Q4TX}. */
    public static final String REFERENCE = OURS + "reference";

    /** Where a referral stands at the clinic, in more detail than others have codes for. */
    public static final String BUSINESS_STATUS = OURS + "business-status";

    /** HL7 BSeR; the codes of its first and second edition differ, so they go with their version. */
    public static final String BSER_STATUS = "http://hl7.org/fhir/us/bser/CodeSystem/TaskBusinessStatusCS";

    public static final String BSER_VERSION = "2.0.0-ballot";

    /** BSeR: cancellation requested. Its first edition said 5.4. */
    public static final String BSER_CANCEL_ASKED = "5.2";

    /** The same in our codes, by which it can be asked for as well. */
    public static final String CANCEL_ASKED = "cancel-requested";

    /** An extension of a task: what its sender can do now. */
    static final String OPEN_ACTION = OURS + "open-action";

    /** What was wrong, as a code that programs can rely on. */
    public static final String FAULT = OURS + "fault";

    /** Who can put it right. */
    public static final String PARTY = OURS + "party";

    public static final String SNOMED = "http://snomed.info/sct";

    /** SNOMED CT: patient referral. */
    public static final String PATIENT_REFERRAL = "3457005";

    static final String ATC = "http://www.whocc.no/atc";

    /** Medicines are named by ATC; this has one code only, which says that there are none. */
    static final String MEDICINE = OURS + "medicine";

    /** What a visit is for. */
    static final String VISIT = OURS + "visit";

    static final String UCUM = "http://unitsofmeasure.org";

    private FhirSystem() {}
}
