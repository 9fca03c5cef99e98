package clinic.vein.demo;

import clinic.vein.checking.AddInformation;
import clinic.vein.kernel.ClinicCalendar;
import clinic.vein.kernel.ClinicClock;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.messaging.PendingMessages;
import clinic.vein.messaging.SendByHand;
import clinic.vein.process.OpenTasks;
import clinic.vein.process.ProcessTimers;
import clinic.vein.process.TaskWork;
import clinic.vein.referral.ReceiveReferral;
import clinic.vein.referral.RecordDeath;
import clinic.vein.referral.ReportRedFlag;
import clinic.vein.referral.WithdrawReferral;
import clinic.vein.scheduling.OfferSlots;
import clinic.vein.scheduling.SessionPlan;
import clinic.vein.triage.RaiseUrgency;
import clinic.vein.vascular.followup.StartDueRecalls;

/** The use cases that the stories are told through. */
record Clinic(
        ReceiveReferral receiveReferral,
        AddInformation addInformation,
        ReportRedFlag reportRedFlag,
        WithdrawReferral withdrawReferral,
        RecordDeath recordDeath,
        RaiseUrgency raiseUrgency,
        StartDueRecalls startDueRecalls,
        OfferSlots offerSlots,
        SessionPlan sessionPlan,
        SendByHand sendByHand,
        PendingMessages pendingMessages,
        OpenTasks openTasks,
        TaskWork taskWork,
        ProcessTimers timers,
        ClinicSettings settings,
        ClinicCalendar calendar,
        ClinicClock clock) {}
