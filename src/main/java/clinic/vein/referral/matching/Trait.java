package clinic.vein.referral.matching;

import clinic.vein.kernel.Worded;

/** By what people are told apart, in the order in which reception looks at it. */
public enum Trait implements Worded {
    GIVEN_NAME,
    FAMILY_NAME,
    BIRTH_DATE,
    SEX_AT_BIRTH,
    IDENTIFIER,
    TELEPHONE,
    EMAIL,
    ADDRESS
}
