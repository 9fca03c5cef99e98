package clinic.vein.testing;

import clinic.vein.intake.SampleDocument;

/** Referrals of as many patients as a load needs, numbered within its run: the same number is the same patient. */
public final class ManyPatients {

    private ManyPatients() {}

    public static String document(String run, int number) {
        String key = key(run, number);
        String name = letters(run, number);
        return SampleDocument.complete()
                .with("source", "\"API\"")
                .with("patient.givenName", "\"Given" + name + "\"")
                .with("patient.familyName", "\"Family" + name + "\"")
                .with(
                        "patient.dateOfBirth",
                        "\"%d-%02d-%02d\"".formatted(1935 + number % 61, 1 + number % 12, 1 + number % 28))
                .with("patient.phone", "\"+44 7700 9%05d\"".formatted(number % 100_000))
                .with("patient.email", "\"" + key + "@example.org\"")
                .with("patient.identifier.value", "\"" + key + "\"")
                .toString();
    }

    /** Under which the sender sends that referral, however often. */
    public static String key(String run, int number) {
        return run + "-" + number;
    }

    /** Far from each other, so that nobody is taken for somebody else. */
    private static String letters(String run, int number) {
        long mixed = (number + run.hashCode() * 100_003L) * 0x9E3779B97F4A7C15L >>> 8;
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            letters.append((char) ('a' + mixed % 26));
            mixed /= 26;
        }
        return letters.toString();
    }
}
