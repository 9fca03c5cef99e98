package clinic.vein.intake;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import clinic.vein.intake.TakeInReport.Taken;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.referral.BirthDate;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Reference;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What intake rests on, without a database: one open referral for each person. */
public final class IntakeInMemory {

    private final Map<String, Referral> open = new LinkedHashMap<>();
    private final Map<ContentHash, ReferralId> accepted = new HashMap<>();
    private UnaryOperator<ReferralReport> before = UnaryOperator.identity();
    private Urgency urgency = Urgency.ROUTINE;

    /** Runs before each report is taken in, to make it fail. */
    public void beforeReceiving(UnaryOperator<ReferralReport> step) {
        before = step;
    }

    public void triageSays(Urgency said) {
        urgency = said;
    }

    public Map<String, Referral> open() {
        return open;
    }

    public TakeInReport takeInReport() {
        TakeInReport take = mock(TakeInReport.class);
        when(take.take(any())).thenAnswer(call -> {
            Referral taken = receive(call.getArgument(0));
            Patient patient = taken.report().patient();
            Referral known = open.get(patient.fullName() + patient.dateOfBirth());
            return new Taken(taken, known.id(), Optional.empty());
        });
        return take;
    }

    private Referral receive(ReferralReport report) {
        ReferralReport taken = before.apply(report);
        Patient patient = taken.patient();
        String person = patient.fullName() + patient.dateOfBirth();
        Referral referral = new Referral(
                ReferralId.random(),
                Reference.random(),
                ReferralState.CHECKING,
                Pathway.DUAL,
                urgency,
                taken,
                SampleDocument.NOW,
                SampleDocument.NOW,
                Optional.empty(),
                1);
        open.putIfAbsent(person, referral);
        return referral;
    }

    public AnswerOnce answerOnce() {
        Map<String, IdempotencyKeys.Kept> kept = new HashMap<>();
        IdempotencyKeys keys = new IdempotencyKeys() {
            @Override
            public boolean claim(String account, String key, ContentHash request, Instant now, Instant expired) {
                return kept.putIfAbsent(account + " " + key, new Kept(request, null)) == null;
            }

            @Override
            public void keep(String account, String key, Answer answer) {
                kept.compute(account + " " + key, (id, claimed) -> new Kept(claimed.request(), answer));
            }

            @Override
            public Optional<Kept> find(String account, String key) {
                return Optional.ofNullable(kept.get(account + " " + key));
            }

            @Override
            public void removeBefore(Instant expired) {
                kept.clear();
            }
        };
        return new AnswerOnce(keys, SampleDocument.SETTINGS, Clock.fixed(SampleDocument.NOW, ZoneOffset.UTC));
    }

    public SentForms sentForms() {
        Map<ContentHash, SentForms.Sent> sent = new HashMap<>();
        return new SentForms() {
            @Override
            public byte[] key() {
                return new byte[32];
            }

            @Override
            public boolean claim(ContentHash stamp, ContentHash answers, Instant now) {
                return sent.putIfAbsent(stamp, new Sent(answers, Optional.empty())) == null;
            }

            @Override
            public void keep(ContentHash stamp, ReferralId sentAs) {
                sent.computeIfPresent(stamp, (id, claimed) -> new Sent(claimed.answers(), Optional.of(sentAs)));
            }

            @Override
            public Optional<Sent> find(ContentHash stamp) {
                return Optional.ofNullable(sent.get(stamp));
            }

            @Override
            public void removeBefore(Instant expired) {
                sent.clear();
            }
        };
    }

    public Referrals referrals() {
        Referrals referrals = mock(Referrals.class);
        when(referrals.find(any(Reference.class), any(BirthDate.class)))
                .thenAnswer(call -> open.values().stream()
                        .filter(referral -> referral.reference().equals(call.getArgument(0)))
                        .filter(referral ->
                                referral.report().patient().dateOfBirth().equals(call.getArgument(1)))
                        .findFirst());
        when(referrals.find(any(ReferralId.class)))
                .thenAnswer(call -> open.values().stream()
                        .filter(referral -> referral.id().equals(call.getArgument(0)))
                        .findFirst());
        return referrals;
    }

    public ImportRow importRow() {
        return new ImportRow(acceptedRows(), referrals(), takeInReport());
    }

    private AcceptedRows acceptedRows() {
        return new AcceptedRows() {
            @Override
            public boolean claim(ContentHash content) {
                return !accepted.containsKey(content);
            }

            @Override
            public void assign(ContentHash content, ReferralId referral) {
                accepted.put(content, referral);
            }

            @Override
            public Optional<ReferralId> find(ContentHash content) {
                return Optional.ofNullable(accepted.get(content));
            }
        };
    }
}
