package clinic.vein.intake.web;

import clinic.vein.referral.ReferralState;

/** Where a referral stands, as a patient reads it: what is so now, and what comes next. */
record StatusInWords(String now, String next) {

    static StatusInWords of(ReferralState state) {
        return switch (state) {
            case RECEIVED, TRIAGED ->
                new StatusInWords("We have your referral.", "Our reception checks that it is complete.");
            case RED_FLAG ->
                new StatusInWords(
                        "Something in your answers needs attention at once.",
                        "A nurse rings you. Do not wait for the call if you feel worse.");
            case CHECKING ->
                new StatusInWords(
                        "Our reception is checking your details.",
                        "They may ring you. Then your answers go to a doctor or a vein specialist.");
            case INFO_REQUESTED ->
                new StatusInWords(
                        "We have asked for more information and are waiting for it.",
                        "Please answer our message. As soon as we have the answer we go on.");
            case IN_REVIEW ->
                new StatusInWords(
                        "Your referral is with the doctor or vein specialist.",
                        "They decide what to do, and we tell you.");
            case TREATING_CAUSE ->
                new StatusInWords(
                        "Another cause of your restless legs is being treated first.",
                        "When the results are there, the doctor looks at your referral again.");
            case RETURNED_WITH_ADVICE ->
                new StatusInWords(
                        "Your referral is closed. You do not need an appointment with us now.",
                        "You get a letter with advice. If something changes, you can refer yourself again.");
            case DECLINED ->
                new StatusInWords(
                        "Your referral was not accepted and is closed.",
                        "You get a letter with the reason and what would change the answer.");
            case APPROVED ->
                new StatusInWords(
                        "Your referral is approved.", "We arrange an appointment for you and tell you when it is.");
            case BOOKED ->
                new StatusInWords(
                        "Your appointment is booked.",
                        "Please come at the time in our message, or ring us if you cannot.");
            case NO_SHOW ->
                new StatusInWords("We missed you at your appointment.", "We get in touch to arrange another one.");
            case ASSESSED ->
                new StatusInWords(
                        "A vein specialist has examined your legs.",
                        "If you and the specialist chose treatment, we talk through it and ask for your consent.");
            case CONSENTED ->
                new StatusInWords(
                        "You have agreed to treatment.",
                        "After some time to think it over, we book your first treatment session.");
            case IN_TREATMENT ->
                new StatusInWords(
                        "You are being treated.", "We book each session with you until the treatment is done.");
            case IN_FOLLOW_UP ->
                new StatusInWords(
                        "Your treatment is done.", "We check how you are recovering and how your legs are now.");
            case COMPLETED ->
                new StatusInWords(
                        "Your referral is complete.",
                        "A letter goes to your practice. We may ask later how your legs are.");
            case WITHDRAWN ->
                new StatusInWords(
                        "Your referral was withdrawn and is closed.", "You can refer yourself again at any time.");
            case SENT_TO_EMERGENCY ->
                new StatusInWords(
                        "You were sent to emergency care, and your referral is closed.",
                        "When you are well again you can refer yourself again.");
            case ENTERED_IN_ERROR ->
                new StatusInWords(
                        "This referral was entered by mistake and is closed.",
                        "If you expected something else, ring us.");
        };
    }
}
