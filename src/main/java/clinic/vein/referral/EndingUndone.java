package clinic.vein.referral;

/** What ended a referral was undone by two people; told within the transaction that does it. */
public record EndingUndone(Ending ending) {}
