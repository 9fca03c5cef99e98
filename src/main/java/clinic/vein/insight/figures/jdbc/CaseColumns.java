package clinic.vein.insight.figures.jdbc;

import clinic.vein.insight.figures.CaseRows.Counted;
import clinic.vein.insight.figures.CountedCase;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Rows behind the figures, by columns as the database takes them: some thirty of each referral, so that what a referral has once
 * is sent once.
 *
 * @param owners of each case the place of its referral, from 1
 * @param days from 1970
 * @param copies of several cases of one referral that are alike, the first is 1
 */
record CaseColumns(
        UUID[] referrals,
        String[] pathways,
        long[] owners,
        String[] figures,
        int[] days,
        String[] parts,
        int[] values,
        long[] copies) {

    static CaseColumns of(Collection<Counted> counted) {
        int cases = counted.stream().mapToInt(each -> each.cases().size()).sum();
        CaseColumns columns = new CaseColumns(
                counted.stream().map(each -> each.referral().value()).toArray(UUID[]::new),
                counted.stream().map(Counted::pathway).toArray(String[]::new),
                new long[cases],
                new String[cases],
                new int[cases],
                new String[cases],
                new int[cases],
                new long[cases]);
        int place = 0;
        int owner = 0;
        for (Counted each : counted) {
            owner++;
            Map<CountedCase, Long> alike = new HashMap<>();
            for (CountedCase one : each.cases()) {
                columns.copies[place] = alike.merge(one, 1L, Long::sum);
                columns.put(place++, owner, one);
            }
        }
        return columns;
    }

    private void put(int place, int owner, CountedCase one) {
        owners[place] = owner;
        figures[place] = one.figure().name();
        days[place] = Math.toIntExact(one.on().toEpochDay());
        parts[place] = one.part();
        values[place] = one.value();
    }
}
