package clinic.vein.intake.web;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Pathway;
import clinic.vein.process.CareTask;
import clinic.vein.process.DueDates;
import clinic.vein.referral.Referral;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells a patient what happens next and by when; the time is the due date of the clinic's own next task. */
@Component
class WriteReceipt {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private final DueDates dueDates;
    private final ClinicSettings clinic;

    WriteReceipt(DueDates dueDates, ClinicSettings clinic) {
        this.dueDates = dueDates;
        this.clinic = clinic;
    }

    Receipt write(String form, Referral referral) {
        RedFlagNotice redFlag = RedFlagNotice.of(referral.urgency());
        return new Receipt(form, referral.reference().toString(), redFlag, next(referral, redFlag));
    }

    private String[] next(Referral referral, RedFlagNotice redFlag) {
        if (redFlag != RedFlagNotice.NONE) {
            return new String[] {
                "A nurse has been told and will ring you " + by(referral, CareTask.CALL_PATIENT) + ".",
                "After that we look at the rest of your answers and tell you what comes next."
            };
        }
        if (referral.pathway() == Pathway.ADVICE) {
            return new String[] {
                "From your answers you do not need an appointment with us now. We are writing to you with advice.",
                "If something changes, or you are worried, speak to your own doctor or send this form again."
            };
        }
        return new String[] {
            "Our reception checks your details " + by(referral, CareTask.CHECK_REFERRAL)
                    + " and may ring you about them.",
            referral.pathway() == Pathway.VEIN_ONLY
                    ? "A vein specialist then reads your answers and decides with you what to do."
                    : "A doctor then reads your answers, looks for every cause of restless legs, and decides what to do.",
            "We tell you about each decision. You need not do anything until you hear from us."
        };
    }

    private String by(Referral referral, CareTask task) {
        Instant due =
                dueDates.of(task, referral.urgency(), referral.receivedAt()).dueAt();
        ZonedDateTime dueHere = due.atZone(clinic.zone());
        boolean today = dueHere.toLocalDate()
                .equals(referral.receivedAt().atZone(clinic.zone()).toLocalDate());
        return "by " + TIME.format(dueHere) + (today ? " today" : " on " + DAY.format(dueHere));
    }
}
