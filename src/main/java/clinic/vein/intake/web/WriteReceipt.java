package clinic.vein.intake.web;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.DateForm;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Words;
import clinic.vein.process.CareTask;
import clinic.vein.process.DueDates;
import clinic.vein.referral.Referral;
import clinic.vein.triage.PromiseCall;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells a patient what happens next and by when: what a red flag promises, or when the clinic's own next task is due. */
@Component
class WriteReceipt {

    private final DueDates dueDates;
    private final ClinicSettings clinic;
    private final PromiseCall promise;

    WriteReceipt(DueDates dueDates, ClinicSettings clinic, PromiseCall promise) {
        this.dueDates = dueDates;
        this.clinic = clinic;
        this.promise = promise;
    }

    Receipt write(String form, Referral referral) {
        RedFlagNotice redFlag = RedFlagNotice.of(referral.triagedUrgency());
        return new Receipt(
                form,
                referral.reference().toString(),
                redFlag,
                referral.report().patient().hasTelephone(),
                referral.triagedPathway(),
                !referral.state().isOpen(),
                referral.receivedAt(),
                dueDates.of(nextTask(redFlag, referral), referral.triagedUrgency(), referral.receivedAt())
                        .dueAt(),
                referral.id().value(),
                List.of());
    }

    /** One sentence each. */
    List<String> next(Receipt receipt, Words words) {
        if (receipt.redFlag() != RedFlagNotice.NONE) {
            List<String> next = new ArrayList<>(promise.sentences(
                    receipt.redFlag().urgency(), receipt.receivedAt(), receipt.hasTelephone(), words));
            next.add(words.of(NextStep.REST_OF_ANSWERS));
            return next;
        }
        if (receipt.pathway() == Pathway.ADVICE && !receipt.closed()) {
            return List.of(words.of(NextStep.CLINICIAN_READS, by(receipt, words)), words.of(NextStep.WE_TELL_YOU));
        }
        if (receipt.pathway() == Pathway.ADVICE) {
            return List.of(words.of(NextStep.NO_APPOINTMENT), words.of(NextStep.IF_IT_CHANGES));
        }
        return List.of(
                words.of(NextStep.RECEPTION_CHECKS, by(receipt, words)),
                words.of(receipt.pathway() == Pathway.VEIN_ONLY ? NextStep.SPECIALIST_READS : NextStep.DOCTOR_READS),
                words.of(NextStep.WE_TELL_YOU));
    }

    private static CareTask nextTask(RedFlagNotice redFlag, Referral referral) {
        if (redFlag != RedFlagNotice.NONE) {
            return CareTask.CALL_PATIENT;
        }
        return referral.triagedPathway() == Pathway.ADVICE ? CareTask.ADVISE_PATIENT : CareTask.CHECK_REFERRAL;
    }

    private String by(Receipt receipt, Words words) {
        ZonedDateTime due = receipt.dueAt().atZone(clinic.zone());
        String time = words.date(DateForm.TIME, due);
        boolean today = due.toLocalDate()
                .equals(receipt.receivedAt().atZone(clinic.zone()).toLocalDate());
        return today
                ? words.of(NextStep.BY_TODAY, time)
                : words.of(NextStep.BY_DAY, time, words.date(DateForm.WEEKDAY, due));
    }
}
