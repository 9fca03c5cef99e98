package clinic.vein.intake.web;

/** What the page's script does before a form is sent. */
public final class ProofOfWork {

    private ProofOfWork() {}

    public static String of(String stamp, int bits) {
        int number = 0;
        while (!FormStamps.isProved(stamp, Integer.toString(number), bits)) {
            number++;
        }
        return Integer.toString(number);
    }
}
