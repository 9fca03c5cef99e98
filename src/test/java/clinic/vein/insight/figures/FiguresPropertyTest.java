package clinic.vein.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.insight.figures.FigureReport.Line;
import clinic.vein.insight.figures.FigureReport.StageReached;
import clinic.vein.insight.figures.FigureReport.WaitsOfWeeks;
import clinic.vein.insight.figures.PlainFigures.Past;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever happens in whatever order, the roll-up says what a plain look at all timelines says. */
class FiguresPropertyTest {

    private static final int RUNS = 200;
    private static final Instant BEGINNING = Instant.parse("2026-01-10T08:00:00Z");

    private static final FigureClinic CLINIC = new FigureClinic();

    private static long archived;

    @Test
    void figures_of_random_histories_agree_with_a_plain_recomputation() {
        for (int run = 0; run < RUNS; run++) {
            CLINIC.forgetEverything();
            Random random = new Random(run);
            Map<ReferralId, RandomHistory> histories = live(random);
            CLINIC.keepFigures.bringUpToDate();
            List<String> grown = CLINIC.rollUp();
            List<Past> past = histories.entrySet().stream()
                    .map(each -> new Past(
                            each.getValue().entries,
                            CLINIC.measureWait.of(each.getKey()).orElseThrow()))
                    .toList();
            for (Pathway pathway : new Pathway[] {null, Pathway.DUAL}) {
                check(past, months(random), pathway, run);
            }
            CLINIC.keepFigures.rebuild();
            assertThat(CLINIC.rollUp()).as("run %s, rebuilt", run).isEqualTo(grown);
        }
        assertThat(archived)
                .as("some lay in the archive when they were asked for")
                .isPositive();
    }

    /** Referrals come and grow in turn, and are counted, closed and archived at any moment in between. */
    private static Map<ReferralId, RandomHistory> live(Random random) {
        Map<ReferralId, RandomHistory> histories = new LinkedHashMap<>();
        int moments = 10 + random.nextInt(90);
        for (int moment = 0; moment < moments; moment++) {
            if (histories.isEmpty() || random.nextInt(12) == 0) {
                RandomHistory history = new RandomHistory(random, BEGINNING);
                ReferralId id = CLINIC.refer(history.entries.get(0).at());
                histories.put(id, history);
                history.entries.forEach(entry -> CLINIC.write(id, entry));
            } else {
                List<ReferralId> ids = new ArrayList<>(histories.keySet());
                ReferralId id = ids.get(random.nextInt(ids.size()));
                RandomHistory history = histories.get(id);
                int before = history.entries.size();
                history.grow();
                history.entries.subList(before, history.entries.size()).forEach(entry -> CLINIC.write(id, entry));
            }
            if (random.nextInt(25) == 0) {
                CLINIC.keepFigures.bringUpToDate();
            }
            int more = random.nextInt(30);
            if (more == 0) {
                archived += CLINIC.archive(BEGINNING.plus(Duration.ofDays(random.nextInt(200))));
            } else if (more < 6) {
                CLINIC.close(new ArrayList<>(histories.keySet()).get(random.nextInt(histories.size())));
            }
        }
        return histories;
    }

    private static Months months(Random random) {
        YearMonth from = YearMonth.of(2026, 1 + random.nextInt(9));
        return new Months(from, from.plusMonths(random.nextInt(6)));
    }

    private static void check(List<Past> past, Months months, Pathway pathway, int run) {
        PlainFigures plain = new PlainFigures(past, months, pathway);
        FigureReport report = CLINIC.reportFigures.report(months, months.before(), pathway);
        assertThat(report.lines().stream()
                        .collect(Collectors.toMap(Line::figure, line -> PlainFigures.words(line.now()))))
                .as("run %s, %s, %s", run, months, pathway)
                .isEqualTo(plain.keyFigures());
        assertThat(report.lines().stream()
                        .collect(Collectors.toMap(Line::figure, line -> PlainFigures.words(line.before()))))
                .as("run %s, before %s, %s", run, months, pathway)
                .isEqualTo(new PlainFigures(past, months.before(), pathway).keyFigures());
        assertThat(report.funnel().stream().collect(Collectors.toMap(StageReached::stage, StageReached::all)))
                .as("run %s, %s, %s", run, months, pathway)
                .isEqualTo(plain.funnel());
        assertThat(report.waits().stream().mapToLong(WaitsOfWeeks::running).sum())
                .isEqualTo(plain.open(0, Integer.MAX_VALUE))
                .isEqualTo(report.waiting().whole());
        assertThat(report.waits().get(1).running()).isEqualTo(plain.open(15, 28));
        for (Integer version : new Integer[] {null, 2}) {
            assertThat(CLINIC.readHeat.of("Referral", version, months, pathway).stream()
                            .collect(Collectors.toMap(ElementHeat::element, PlainFigures::words)))
                    .as("run %s, %s, %s, version %s", run, months, pathway, version)
                    .isEqualTo(plain.heat("Referral", version));
        }
    }
}
