package clinic.vein.insight.figures;

import static clinic.vein.referral.timeline.EventKind.*;

import clinic.vein.insight.figures.ReferralHistory.Entry;
import clinic.vein.kernel.Pathway;
import clinic.vein.referral.timeline.AssessmentDecision;
import clinic.vein.referral.timeline.ClosingEntry.ReturnedWithAdvice;
import clinic.vein.referral.timeline.EventKind;
import clinic.vein.referral.timeline.FollowUpEntry.ScoresAnswered;
import clinic.vein.referral.timeline.FollowUpEntry.ScoresAsked;
import clinic.vein.referral.timeline.MessageEntry;
import clinic.vein.referral.timeline.ReturnedBy;
import clinic.vein.referral.timeline.StepEntry;
import clinic.vein.referral.timeline.TaskEntry;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.TreatmentEntry.Assessed;
import clinic.vein.referral.timeline.TriageEntry.Triaged;
import clinic.vein.referral.timeline.Visit;
import clinic.vein.referral.timeline.VisitEntry;
import clinic.vein.referral.timeline.VisitEntry.Arrived;
import clinic.vein.waiting.Wait;
import clinic.vein.waiting.WaitingPeriod;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The definitions once more, each by itself over whole timelines, with every value in a list that is sorted. */
final class PlainFigures {

    private static final Set<EventKind> CLOSING =
            EnumSet.of(RETURNED_WITH_ADVICE, DECLINED, COMPLETED, WITHDRAWN, DIED, SENT_TO_EMERGENCY, ENTERED_IN_ERROR);

    private final Months months;
    private final List<Past> referrals;

    PlainFigures(List<Past> all, Months months, Pathway pathway) {
        this.months = months;
        this.referrals = all.stream()
                .filter(past -> pathway == null || pathway.name().equals(past.pathway()))
                .filter(past -> past.entries().stream().noneMatch(entry -> entry.kind() == ENTERED_IN_ERROR))
                .toList();
    }

    record Past(List<Entry> entries, Wait waited) {

        String pathway() {
            String last = null;
            for (Entry entry : entries) {
                if (entry.kind() == TRIAGED) {
                    last = ((Triaged) entry.what()).pathway().name();
                }
            }
            return last;
        }

        Instant received() {
            return entries.get(0).at();
        }
    }

    Map<KeyFigure, String> keyFigures() {
        Map<KeyFigure, String> values = new TreeMap<>();
        values.put(
                KeyFigure.FIRST_DECISION,
                times(past -> past.entries().stream()
                        .filter(entry -> Set.of(APPROVED, DECLINED, INFORMATION_REQUESTED, CAUSE_TREATMENT_STARTED)
                                        .contains(entry.kind())
                                || entry.kind() == RETURNED_WITH_ADVICE
                                        && !entry.what().equals(new ReturnedWithAdvice(ReturnedBy.TRIAGE)))
                        .limit(1)
                        .map(entry -> new Took(past.received(), entry.at()))));
        values.put(
                KeyFigure.FIRST_APPOINTMENT,
                times(past -> past.entries().stream()
                        .filter(entry -> entry.what().equals(new Arrived(Visit.assessment())))
                        .limit(1)
                        .map(entry -> new Took(past.received(), entry.at()))));
        values.put(
                KeyFigure.DECISION_TO_TREATMENT,
                times(past -> past.entries().stream()
                        .filter(entry -> entry.what().equals(new Assessed(AssessmentDecision.TREAT)))
                        .limit(1)
                        .flatMap(decided -> past.entries().stream()
                                .filter(entry -> entry.kind() == SESSION_RECORDED
                                        && !entry.at().isBefore(decided.at()))
                                .limit(1)
                                .map(entry -> new Took(decided.at(), entry.at())))));
        List<WaitingPeriod> ended = referrals.stream()
                .flatMap(past -> past.waited().periods().stream())
                .filter(period -> !period.isRunning() && period.isCounted() && within(period.stoppedOn()))
                .toList();
        values.put(
                KeyFigure.REFERRAL_TO_TREATMENT,
                summary(ended.stream()
                        .filter(period -> period.stoppedBy().name().equals("FIRST_TREATMENT"))
                        .map(period -> period.days(null))
                        .toList()));
        values.put(KeyFigure.WITHIN_STANDARD, share(ended, period -> period.days(null) <= FigureClinic.STANDARD_DAYS));
        List<Entry> visits = events(ARRIVED, NO_SHOW);
        values.put(KeyFigure.NO_SHOWS, share(visits, visit -> visit.kind() == NO_SHOW));
        List<Integer> questions = questions();
        values.put(KeyFigure.ASKED_FOR_INFORMATION, share(questions, asked -> asked > 0));
        values.put(KeyFigure.ASKED_AGAIN, share(questions, asked -> asked > 1));
        values.put(
                KeyFigure.DECLINED_OR_RETURNED,
                share(
                        events(CLOSING.toArray(EventKind[]::new)),
                        entry -> entry.kind() == DECLINED || entry.kind() == RETURNED_WITH_ADVICE));
        List<Step> due = steps().stream()
                .filter(step ->
                        step.done() && step.due() != null && within(step.end().at()))
                .toList();
        values.put(KeyFigure.LATE, share(due, Step::late));
        values.put(KeyFigure.OVERRIDDEN, share(events(OVERRIDDEN).size(), advised()));
        List<Boolean> told = told();
        values.put(KeyFigure.PRACTICE_TOLD, share(told, each -> each));
        Map<KeyFigure, List<String>> occasions = Map.of(
                KeyFigure.SCORES_ANSWERED,
                List.of("BEFORE_ASSESSMENT", "AFTER_6_WEEKS", "AFTER_12_MONTHS"),
                KeyFigure.SCORES_BEFORE,
                List.of("BEFORE_ASSESSMENT"),
                KeyFigure.SCORES_AT_6_WEEKS,
                List.of("AFTER_6_WEEKS"),
                KeyFigure.SCORES_LATER,
                List.of("AFTER_12_MONTHS"));
        occasions.forEach((figure, of) -> values.put(figure, share(answered(of), each -> each)));
        List<Entry> relayed = events(MESSAGE_SENT, MESSAGE_FAILED, MESSAGE_CAME_BACK).stream()
                .filter(entry -> !isFor(entry, "STAFF"))
                .toList();
        values.put(KeyFigure.MESSAGES_FAILED, share(relayed, entry -> entry.kind() != MESSAGE_SENT));
        return values;
    }

    /** Of each asking, whether an answer came before the next asking of the same. */
    private List<Boolean> answered(List<String> occasions) {
        List<Boolean> answered = new ArrayList<>();
        for (Past past : referrals) {
            for (String occasion : occasions) {
                Boolean open = null;
                boolean counts = false;
                for (Entry entry : past.entries()) {
                    if (entry.what().equals(new ScoresAsked(new Term("ScoreOccasion", occasion)))) {
                        if (open != null && counts) {
                            answered.add(open);
                        }
                        open = false;
                        counts = within(entry.at());
                    } else if (open != null
                            && entry.what().equals(new ScoresAnswered(new Term("ScoreOccasion", occasion)))) {
                        open = true;
                    }
                }
                if (open != null && counts) {
                    answered.add(open);
                }
            }
        }
        return answered;
    }

    /** In the words in which the report is compared with it. */
    static String words(Value value) {
        return value.counted() != null
                ? value.counted() + " of " + value.whole()
                : value.whole() + ": " + value.median() + ", " + value.ninetieth();
    }

    Map<String, String> heat(String process, Integer version) {
        Map<String, List<Step>> byElement = new TreeMap<>();
        steps().stream()
                .filter(step -> step.begin().step().model().process().equals(process)
                        && (version == null || step.begin().step().model().version() == version))
                .filter(step ->
                        step.end() == null || step.done() && within(step.end().at()))
                .forEach(step -> byElement
                        .computeIfAbsent(element(step.begin()), element -> new ArrayList<>())
                        .add(step));
        Map<String, String> heat = new TreeMap<>();
        byElement.forEach((element, steps) -> {
            List<Step> done = steps.stream().filter(step -> step.end() != null).toList();
            List<Step> open = steps.stream().filter(step -> step.end() == null).toList();
            heat.put(
                    element,
                    summary(done.stream()
                                    .map(step -> new Took(
                                                    step.begin().at(),
                                                    step.end().at())
                                            .minutes())
                                    .toList())
                            + "; late "
                            + share(
                                    done.stream()
                                            .filter(step -> step.due() != null)
                                            .toList(),
                                    Step::late)
                            + "; open " + open.size() + " since "
                            + open.stream()
                                    .map(step -> step.begin().at().getEpochSecond() / 60)
                                    .min(Long::compare)
                                    .orElse(null));
        });
        return heat;
    }

    static String words(ElementHeat heat) {
        return heat.finished() + ": " + heat.medianMinutes() + ", " + heat.p90Minutes() + "; late " + heat.late()
                + " of " + heat.lateOf() + "; open " + heat.open() + " since "
                + (heat.oldestOpenSince() == null
                        ? null
                        : heat.oldestOpenSince().getEpochSecond() / 60);
    }

    Map<Stage, Long> funnel() {
        Map<Stage, Long> funnel = new TreeMap<>();
        Map<Stage, String> marks = Map.of(
                Stage.RECEIVED, "RECEIVED",
                Stage.TRIAGED, "TRIAGED",
                Stage.CHECKED, "CHECKED",
                Stage.APPROVED, "APPROVED",
                Stage.BOOKED, "BOOKED ASSESSMENT",
                Stage.ARRIVED, "ARRIVED ASSESSMENT",
                Stage.ASSESSED, "ASSESSED",
                Stage.CONSENTED, "CONSENT_GIVEN",
                Stage.TREATED, "SESSION_RECORDED",
                Stage.COMPLETED, "COMPLETED");
        marks.forEach((stage, mark) -> funnel.put(
                stage,
                referrals.stream()
                        .filter(past -> within(day(past.received())))
                        .filter(past -> past.entries().stream()
                                .anyMatch(entry -> mark(entry).startsWith(mark + " ")))
                        .count()));
        return funnel;
    }

    long open(int leastDays, int mostDays) {
        LocalDate today = day(FigureClinic.NOW);
        return referrals.stream()
                .flatMap(past -> past.waited().periods().stream())
                .filter(WaitingPeriod::isRunning)
                .mapToInt(period -> Math.max(0, period.days(today)))
                .filter(days -> days >= leastDays && days <= mostDays)
                .count();
    }

    private record Took(Instant from, Instant to) {

        /** As the definition rounds it. */
        int minutes() {
            long minutes = Duration.between(from, to).toMinutes();
            long grain = minutes < 60 ? 1 : minutes < 1_440 ? 15 : minutes < 20_160 ? 360 : 1_440;
            return (int) (minutes / grain * grain);
        }
    }

    private record Step(Entry begin, Instant due, Entry end) {

        boolean done() {
            return end != null && (end.kind() == TASK_COMPLETED || end.kind() == STEP_LEFT);
        }

        boolean late() {
            return end.at().isAfter(due);
        }
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Past past : referrals) {
            for (Entry begin : past.entries()) {
                if (begin.kind() == TASK_CREATED || begin.kind() == STEP_REACHED) {
                    List<Entry> same = past.entries().stream()
                            .filter(entry -> entry.step() != null
                                    && entry.step().id().equals(begin.step().id()))
                            .toList();
                    Entry last = same.get(same.size() - 1);
                    steps.add(new Step(
                            begin,
                            same.stream()
                                    .map(entry -> entry.step().dueAt())
                                    .filter(Objects::nonNull)
                                    .reduce((first, second) -> second)
                                    .orElse(null),
                            Set.of(TASK_COMPLETED, TASK_REMOVED, STEP_LEFT, STEP_CANCELLED)
                                            .contains(last.kind())
                                    ? last
                                    : null));
                }
            }
        }
        return steps;
    }

    private List<Integer> questions() {
        List<Integer> questions = new ArrayList<>();
        for (Past past : referrals) {
            int asked = 0;
            for (Entry entry : past.entries()) {
                asked += entry.kind() == INFORMATION_REQUESTED ? 1 : 0;
                if (CLOSING.contains(entry.kind()) && within(day(entry.at()))) {
                    questions.add(asked);
                }
            }
        }
        return questions;
    }

    private long advised() {
        Map<String, Integer> tables = Map.of(
                "ReviewReferral", 1, "AssessVeins", 1, "CheckSafety", 1, "RecordSession", 3, "DecideAfterNoShow", 1);
        return events(TASK_COMPLETED).stream()
                .mapToLong(entry -> tables.getOrDefault(element(entry), 0))
                .sum();
    }

    private List<Boolean> told() {
        List<Boolean> told = new ArrayList<>();
        for (Past past : referrals) {
            List<Entry> closed = past.entries().stream()
                    .filter(entry -> CLOSING.contains(entry.kind()))
                    .toList();
            List<String> written = past.entries().stream()
                    .filter(entry -> entry.kind() == MESSAGE_WRITTEN && isFor(entry, "PRACTICE"))
                    .map(entry -> ((MessageEntry) entry.what()).template().constant())
                    .toList();
            if (!closed.isEmpty()
                    && !written.isEmpty()
                    && within(day(closed.get(0).at()))) {
                boolean reached = false;
                for (Entry entry : past.entries()) {
                    if ((entry.kind() == MESSAGE_SENT || entry.kind() == MESSAGE_CAME_BACK)
                            && isFor(entry, "PRACTICE")
                            && ((MessageEntry) entry.what())
                                    .template()
                                    .constant()
                                    .equals(written.get(written.size() - 1))) {
                        reached = entry.kind() == MESSAGE_SENT;
                    }
                }
                told.add(reached);
            }
        }
        return told;
    }

    private static String mark(Entry entry) {
        return entry.kind() + " "
                + (entry.what() instanceof VisitEntry visit ? visit.visit().purpose() + " " : "");
    }

    private static boolean isFor(Entry entry, String recipient) {
        return ((MessageEntry) entry.what()).recipient().constant().equals(recipient);
    }

    private static String element(Entry entry) {
        return entry.what() instanceof TaskEntry task ? task.task().id() : ((StepEntry) entry.what()).element();
    }

    private List<Entry> events(EventKind... kinds) {
        return referrals.stream()
                .flatMap(past -> past.entries().stream())
                .filter(entry -> Set.of(kinds).contains(entry.kind()) && within(day(entry.at())))
                .toList();
    }

    private String times(Function<Past, Stream<Took>> measured) {
        return summary(referrals.stream()
                .flatMap(measured)
                .filter(took -> within(day(took.to())))
                .map(Took::minutes)
                .toList());
    }

    private static String summary(List<Integer> values) {
        List<Integer> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.size() + ": " + ranked(sorted, 0.5) + ", " + ranked(sorted, 0.9);
    }

    private static Integer ranked(List<Integer> sorted, double part) {
        return sorted.isEmpty() ? null : sorted.get((int) Math.ceil(part * sorted.size() - 1e-9) - 1);
    }

    private static <T> String share(List<T> all, Function<T, Boolean> counts) {
        return share(all.stream().filter(counts::apply).count(), all.size());
    }

    private static String share(long counted, long whole) {
        return counted + " of " + whole;
    }

    private boolean within(Instant at) {
        return within(day(at));
    }

    private boolean within(LocalDate day) {
        return !day.isBefore(months.firstDay()) && !day.isAfter(months.lastDay());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, FigureClinic.ZONE);
    }
}
