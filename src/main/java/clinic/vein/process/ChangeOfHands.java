package clinic.vein.process;

/** Why a task is somebody else's from now on, where its owner neither claimed nor released it. */
public sealed interface ChangeOfHands {

    /** Nobody works on it any more: it goes back to its roles. */
    record GivenBack(ClaimEnd why) implements ChangeOfHands {}

    /** Whoever leads its roles said so. */
    record HandedOn(String reason) implements ChangeOfHands {}
}
