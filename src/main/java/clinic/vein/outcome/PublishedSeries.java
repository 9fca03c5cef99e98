package clinic.vein.outcome;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was published on treating veins of people with restless legs, as printed. None had a control group drawn by lot,
 * and no pooled analysis was found.
 *
 * @param irlsBefore the printed mean, or null
 * @param design in the words of the field; always uncontrolled
 * @param remark what to know before comparing
 */
public record PublishedSeries(
        String name,
        String design,
        String patients,
        String scores,
        @Nullable BigDecimal irlsBefore,
        @Nullable BigDecimal irlsAfter,
        List<String> results,
        String source,
        String confidence,
        String remark) {

    public static final String LABEL = "Uncontrolled case series";

    public static final List<PublishedSeries> ALL = List.of(
            new PublishedSeries(
                    "Kanter 1995",
                    "Prospective, uncontrolled; sclerotherapy with sodium tetradecyl sulfate",
                    "1,397 screened, 312 with restless legs (22 %), 113 treated",
                    "No score",
                    null,
                    null,
                    List.of("98 % initial relief (111 of 113)", "restless legs back: 8 % at 1 year, 28 % at 2 years"),
                    "Dermatol Surg 1995, PubMed 7728485",
                    "V1: seen in the source",
                    "The numbers at risk behind 8 % and 28 % are not printed."),
            new PublishedSeries(
                    "Hayes 2008",
                    "Prospective, operative against non-operative, not randomised; laser and foam",
                    "35 with moderate to very severe restless legs; 19 in the operative arm (computed)",
                    "IRLS 26.9 to 5.5 (fall of 21.4, 80 %), at 6 weeks",
                    new BigDecimal("26.9"),
                    new BigDecimal("5.5"),
                    List.of("fall of 15 or more: 89 %", "score at most 5: 53 %", "score 0: 31 %"),
                    "As reported by two clinics",
                    "V2: seen in secondary sources",
                    "31 % is 6 of 19, which is 31.6 %, cut off instead of rounded. The 84 % that some quote counts"
                            + " patients twice and is not used."),
            new PublishedSeries(
                    "Sundaresan 2019",
                    "Retrospective, uncontrolled; radiofrequency ablation and foam",
                    "35 of a database of 134",
                    "IRLS 19.83 to 7.89",
                    new BigDecimal("19.83"),
                    new BigDecimal("7.89"),
                    List.of(
                            "\"63 %\" fall; 60.2 % from the printed means",
                            "score 0: 10 (29 %)", "fall of 10 or more: 20 (57 %)", "no improvement: 6"),
                    "Cureus 2019, PMC6551200",
                    "V1: seen in the source",
                    "The two percentages differ because one may be the mean of individual changes."),
            new PublishedSeries(
                    "Dezube 2021",
                    "Retrospective, one vein centre, uncontrolled; restless legs by symptom report",
                    "207, of whom 140 with symptoms (67.6 %); 99 treated",
                    "No score",
                    null,
                    null,
                    List.of("closure proven in 93 of 99", "improved: 81 of those 93 (87 %), of 99 treated 81.8 %"),
                    "doi 10.1055/s-0041-1730447",
                    "V1: seen in the source",
                    "A loose definition of restless legs. Both denominators are given."));
}
