package clinic.vein.triage.thrombosis;

/**
 * Between which scores the Wells score lies while items are open. Each item adds one point but for the other diagnosis, which
 * takes two away (NICE NG158).
 */
record WellsRange(int least, int most) {

    private static final int OTHER_DIAGNOSIS = 2;

    /** @param points of what is answered */
    static WellsRange of(int points, WellsAnswers answers) {
        boolean otherDiagnosisOpen = answers.alternativeDiagnosis() != null
                && answers.alternativeDiagnosis().isOpen();
        int open = (int) answers.items().values().stream()
                .filter(answer -> answer != null && answer.isOpen())
                .count();
        return new WellsRange(
                otherDiagnosisOpen ? points - OTHER_DIAGNOSIS : points,
                points + (otherDiagnosisOpen ? open - 1 : open));
    }
}
