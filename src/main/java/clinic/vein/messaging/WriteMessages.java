package clinic.vein.messaging;

import static java.util.Map.entry;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.PublicAddress;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.Words;
import clinic.vein.links.IssueLink;
import clinic.vein.links.LinkPurpose;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.MessageEntry.MessageWritten;
import clinic.vein.referral.timeline.Term;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Fills in the text, chooses the channel and puts the message into the outbox. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WriteMessages implements Messages {

    /** They end with the referral. */
    private static final Duration LINKS_STAND = Duration.ofDays(365);

    private final MessageTexts texts;
    private final Outbox outbox;
    private final Referrals referrals;
    private final Progress progress;
    private final ClinicSettings clinic;
    private final PublicAddress address;
    private final MessagingSettings settings;
    private final IssueLink issueLink;
    private final Clock clock;

    WriteMessages(
            Outbox outbox,
            Referrals referrals,
            Progress progress,
            ClinicSettings clinic,
            PublicAddress address,
            MessagingSettings settings,
            IssueLink issueLink,
            Catalogue catalogue,
            Clock clock) {
        this.texts = new MessageTexts(catalogue);
        this.outbox = outbox;
        this.referrals = referrals;
        this.progress = progress;
        this.clinic = clinic;
        this.address = address;
        this.settings = settings;
        this.issueLink = issueLink;
        this.clock = clock;
    }

    @Override
    public void toPatient(ReferralId id, MessageTemplate template, Map<String, Said> values) {
        write(id, Audience.PATIENT, null, template, values, null);
    }

    @Override
    public void toPatient(ReferralId id, MessageTemplate template, Map<String, Said> values, LetterId enclosed) {
        write(id, Audience.PATIENT, null, template, values, enclosed);
    }

    @Override
    public void toPractice(ReferralId id, MessageTemplate template, Map<String, Said> values) {
        write(id, Audience.PRACTICE, null, template, values, null);
    }

    @Override
    public void toPractice(ReferralId id, MessageTemplate template, Map<String, Said> values, LetterId enclosed) {
        write(id, Audience.PRACTICE, null, template, values, enclosed);
    }

    @Override
    public void toStaff(Role role, ReferralId id, MessageTemplate template, Map<String, Said> values) {
        write(id, Audience.STAFF, role, template, values, null);
    }

    private void write(
            ReferralId id,
            Audience audience,
            @Nullable Role role,
            MessageTemplate template,
            Map<String, Said> values,
            @Nullable LetterId enclosed) {
        Referral referral = referrals.find(id).orElseThrow();
        Patient patient = referral.report().patient();
        if (audience == Audience.PRACTICE && isBlank(patient.practice())) {
            return;
        }
        Words words = texts.words(audience, patient.reads());
        Map<String, String> all = new HashMap<>(always(referral, words));
        values.forEach((name, said) -> all.put(name, said.in(words)));
        all.putAll(standing(id, template.standingLinks(audience), words));
        outbox.add(new Message(
                MessageId.random(),
                id,
                audience,
                role,
                audience == Audience.STAFF ? ofStaff(role) : channel(audience, patient, enclosed),
                template,
                texts.of(template, audience, words).with(all),
                texts.shortText(template, audience, words)
                        .map(text -> MessageText.shortText(text, all))
                        .orElse(null),
                words.language(),
                clock.instant(),
                enclosed));
        progress.note(id, new MessageWritten(Term.of(template), Term.of(audience)));
    }

    private Map<String, String> standing(ReferralId id, Set<StandingLink> links, Words words) {
        Map<LinkPurpose, String> addresses = issueLink.issueEach(
                id,
                links.stream().map(StandingLink::purpose).collect(Collectors.toSet()),
                id.value(),
                clock.instant().plus(LINKS_STAND),
                words.language());
        return links.stream()
                .collect(Collectors.toMap(
                        StandingLink::place, link -> Objects.requireNonNull(addresses.get(link.purpose()))));
    }

    private Map<String, String> always(Referral referral, Words words) {
        Patient patient = referral.report().patient();
        return Map.ofEntries(
                entry("information", address.information(words.language())),
                entry("status", address.page("/status", words.language())),
                entry("salutation", salutation(patient, words)),
                entry("givenName", patient.givenName()),
                entry("patientName", patient.fullName()),
                entry("dateOfBirth", patient.dateOfBirth().in(words)),
                entry("reference", referral.reference().value()),
                entry(
                        "practice",
                        isBlank(patient.practice()) ? words.of(MessageFrame.YOUR_PRACTICE) : patient.practice()),
                entry("clinic", clinic.name()),
                entry("telephone", clinic.telephone()),
                entry("emergencyNumber", clinic.emergency(words)));
    }

    private String salutation(Patient patient, Words words) {
        return patient.isUnderAge(LocalDate.ofInstant(clock.instant(), clinic.zone()))
                ? words.of(MessageFrame.DEAR_PARENTS, patient.fullName(), patient.givenName())
                : words.of(MessageFrame.DEAR, patient.givenName());
    }

    private Channel ofStaff(@Nullable Role role) {
        return settings.mailboxes().containsKey(role) ? Channel.EMAIL : Channel.NOTICE;
    }

    /** A practice has no address other than the post. */
    private static Channel channel(Audience audience, Patient patient, @Nullable LetterId enclosed) {
        return audience == Audience.PRACTICE ? Channel.LETTER : Channel.to(patient, enclosed != null);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
