package clinic.vein.vascular.assessment;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.medicine.MedicineClass;
import clinic.vein.medicine.MedicinesOfClass;
import clinic.vein.medicine.TakenMedicine;
import clinic.vein.medicine.TakenMedicines;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Background;
import clinic.vein.referral.BeforeTreatment;
import clinic.vein.referral.FurtherReport;
import clinic.vein.referral.FurtherReports;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Persons;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import clinic.vein.vascular.assessment.Said.From;
import clinic.vein.vascular.safety.RiskFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What reports, medicines and earlier safety checks say of each risk, with the day on which it was said. */
@Component
public class ReportedFacts {

    private final Referrals referrals;
    private final Persons persons;
    private final FurtherReports furtherReports;
    private final TakenMedicines takenMedicines;

    ReportedFacts(Referrals referrals, Persons persons, FurtherReports furtherReports, TakenMedicines takenMedicines) {
        this.referrals = referrals;
        this.persons = persons;
        this.furtherReports = furtherReports;
        this.takenMedicines = takenMedicines;
    }

    /** One report, and which medicines are taken by it. */
    private record Report(Instant at, From from, Background background, Optional<List<TakenMedicine>> medicines) {}

    /** What one referral says. */
    private record Told(Referral referral, List<Report> reports, Map<RiskFact, List<Said>> since) {

        List<Said> of(RiskFact fact) {
            List<Said> said = new ArrayList<>();
            reports.forEach(report -> add(said, fact, report));
            said.addAll(since.getOrDefault(fact, List.of()));
            return said;
        }
    }

    /**
     * Of every risk, in the order of the list, by all referrals that tell of the person.
     *
     * @param since what was answered before earlier sessions of a referral
     */
    public List<ReportedFact> of(ReferralId id, Function<ReferralId, Map<RiskFact, List<Said>>> since) {
        Referral referral = referrals.get(id);
        boolean male = referral.report().patient().sexAtBirth() == Patient.SexAtBirth.MALE;
        List<Told> told = persons.tellingOf(referral).stream()
                .map(each -> new Told(each, reports(each), since.apply(each.id())))
                .toList();
        return Arrays.stream(RiskFact.values())
                .map(fact -> {
                    List<Said> said = new ArrayList<>();
                    told.forEach(each -> each.of(fact).stream()
                            .map(one -> each.referral().id().equals(id)
                                    ? one
                                    : one.in(each.referral().reference()))
                            .forEach(said::add));
                    if (fact == RiskFact.PREGNANT && male) {
                        said.add(new Said(referral.receivedAt(), From.SEX_AT_BIRTH, Answer.NO, null));
                    }
                    said.sort(Comparator.comparing(Said::at));
                    return ReportedFact.of(fact, said);
                })
                .toList();
    }

    /** The other referrals of the person, of which a form shows something with these. */
    public List<ReferralId> others(ReferralId id) {
        return persons.tellingOf(referrals.get(id)).stream()
                .map(Referral::id)
                .filter(each -> !each.equals(id))
                .toList();
    }

    /**
     * Whether every report that tells of the person was asked for each risk and says no. Who reads that none was reported
     * looks no further, so whatever was skipped is not that.
     */
    boolean allSayNo(ReferralId id) {
        return of(id, each -> Map.of()).stream()
                        .filter(fact -> !fact.isForInformation())
                        .allMatch(fact -> fact.answer() == Answer.NO)
                && persons.tellingOf(referrals.get(id)).stream()
                        .flatMap(each -> reports(each).stream())
                        .allMatch(report -> ReportedRisks.of(report.background(), report.medicines(), Optional.empty())
                                .isEmpty());
    }

    /** The last weight and height of the person that were reported, which need not be of one report or one referral. */
    public ReportedBody body(ReferralId id) {
        List<Report> reports = persons.tellingOf(referrals.get(id)).stream()
                .flatMap(each -> reports(each).stream())
                .sorted(Comparator.comparing(Report::at))
                .toList();
        return new ReportedBody(last(reports, BeforeTreatment::weight), last(reports, BeforeTreatment::height));
    }

    private static ReportedBody.@Nullable Measure last(
            List<Report> reports, Function<BeforeTreatment, @Nullable Measured> which) {
        return reports.stream()
                .map(report -> {
                    Measured measured = which.apply(report.background().beforeTreatment());
                    return measured == null ? null : new ReportedBody.Measure(measured, report.at());
                })
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private List<Report> reports(Referral referral) {
        List<Report> reports = new ArrayList<>();
        Background first = referral.report().background();
        reports.add(new Report(referral.receivedAt(), From.REPORT, first, takenMedicines.of(referral.id(), first)));
        for (FurtherReport further : furtherReports.addedTo(referral.id())) {
            Background background = further.report().background();
            reports.add(new Report(
                    further.receivedAt(),
                    From.FURTHER_REPORT,
                    background,
                    takenMedicines.of(further.sentAs(), background)));
        }
        return reports;
    }

    private static void add(List<Said> said, RiskFact fact, Report report) {
        Answer answer = fact.reportedIn(report.background());
        if (answer != Answer.NOT_ASKED) {
            String what = fact == RiskFact.OTHER_ALLERGY
                    ? report.background().beforeTreatment().allergicTo()
                    : null;
            said.add(new Said(report.at(), report.from(), answer, what));
        }
        switch (fact) {
            case ANTICOAGULANT -> addMedicines(said, report, MedicineClass.ANTICOAGULANT);
            case ANTIPLATELET -> addMedicines(said, report, MedicineClass.ANTIPLATELET);
            case OESTROGEN -> addMedicines(said, report, MedicineClass.OESTROGEN);
            default -> {}
        }
    }

    /** A list of medicines without one is an answer only where everything in it was looked up. */
    private static void addMedicines(List<Said> said, Report report, MedicineClass of) {
        MedicinesOfClass medicines = MedicinesOfClass.among(report.medicines(), of);
        if (medicines.answer() == Answer.NOT_ASKED) {
            return;
        }
        Instant at = medicines.found().stream()
                .map(TakenMedicine::at)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(report.at());
        String what = medicines.found().isEmpty() ? null : medicines.inFull();
        said.add(new Said(at, From.MEDICINES, medicines.answer(), what));
    }
}
