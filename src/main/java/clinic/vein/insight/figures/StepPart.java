package clinic.vein.insight.figures;

/**
 * Which element of which model: written {@code Referral:3:ReviewReferral}.
 *
 * @param process empty where it was not noted
 * @param version 0 where it was not noted
 */
public record StepPart(String process, int version, String element) {

    public static StepPart parse(String text) {
        String[] parts = text.split(":", 3);
        return new StepPart(parts[0], Integer.parseInt(parts[1]), parts[2]);
    }

    @Override
    public String toString() {
        return process + ":" + version + ":" + element;
    }
}
