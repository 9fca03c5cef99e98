package clinic.vein.messaging;

import clinic.vein.referral.Reference;
import clinic.vein.referral.matching.PatientMatching;
import java.net.IDN;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What can be found by in what somebody copied out of a mail that came back, be it an address, the server's sentence around
 * it, or the whole mail.
 *
 * @param messages by the number that we gave each mail
 * @param mailboxes as addresses are compared
 * @param references of the text that was sent along
 */
record ReturnedMail(Set<MessageId> messages, Set<String> mailboxes, Set<Reference> references) {

    private static final Pattern ADDRESS =
            Pattern.compile("([^\\s<>()\\[\\]\",;:@]{1,64})@([\\p{L}\\p{M}\\p{N}.\u3002\uFF0E\uFF61-]{1,254})");
    private static final Pattern NUMBER =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFERENCE =
            Pattern.compile("\\bVC[ -]?[0-9A-Z]{4}[ -]?[0-9A-Z]{4}\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final Pattern STOPS = Pattern.compile("[.-]+$");
    private static final Pattern QUOTE = Pattern.compile("^'");

    static ReturnedMail read(String copied) {
        Set<MessageId> messages = new LinkedHashSet<>();
        Set<String> mailboxes = new LinkedHashSet<>();
        Matcher address = ADDRESS.matcher(copied);
        while (address.find()) {
            String local = QUOTE.matcher(address.group(1)).replaceFirst("");
            String domain = STOPS.matcher(address.group(2)).replaceAll("");
            if (NUMBER.matcher(local).matches()) {
                messages.add(new MessageId(UUID.fromString(local)));
            }
            inEachAlphabet(domain).forEach(each -> mailboxes.add(PatientMatching.emailKey(local + "@" + each)));
        }
        if (copied.indexOf('@') > 0
                && SPACE.matcher(copied.strip()).results().findAny().isEmpty()) {
            mailboxes.add(PatientMatching.emailKey(copied.strip()));
        }
        Set<Reference> references = new LinkedHashSet<>();
        Reference.asTyped(copied).ifPresent(references::add);
        REFERENCE
                .matcher(copied)
                .results()
                .map(found -> Reference.asTyped(found.group()))
                .flatMap(Optional::stream)
                .forEach(references::add);
        return new ReturnedMail(messages, mailboxes, references);
    }

    /** Servers name a domain in the letters of name servers, whoever typed it did not. */
    private static Stream<String> inEachAlphabet(String domain) {
        return Stream.of(domain, IDN.toUnicode(domain)).distinct();
    }

    boolean isEmpty() {
        return messages.isEmpty() && mailboxes.isEmpty() && references.isEmpty();
    }
}
