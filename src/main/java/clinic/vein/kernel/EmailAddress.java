package clinic.vein.kernel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An address that a mail server can be given without becoming another one (RFC 5321 section 4.1.2, RFC 6531). Quoted local
 * parts and bare network addresses are none: people do not have them.
 *
 * @param local what stands before the @, as it was written
 * @param domain what stands after it, in the letters that name servers know (RFC 5890)
 */
public record EmailAddress(String local, String domain) {

    /** Longest in octets: RFC 5321 section 4.5.3.1, with erratum 1690 to RFC 3696 for the whole. */
    private static final int LONGEST_LOCAL = 64;

    private static final int LONGEST = 254;

    private static final Pattern DOTS = Pattern.compile("[.\u3002\uFF0E\uFF61]");
    private static final Pattern ATOM = Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+");

    /** Says before any @ that there is no mailbox. */
    private static final String NO_MAILBOX =
            "(?:no|not|kein|keine)[._-]?(?:(?:e[._-]?)?mail(?:[._-]?(?:address|adresse))?"
                    + "|address|adresse|known|given|provided|available|applicable|bekannt|vorhanden)";

    private static final Pattern MADE_UP_LOCAL = Pattern.compile(NO_MAILBOX, Pattern.CASE_INSENSITIVE);

    /** People and domains have such names, too: one alone is somebody's. */
    private static final Pattern MADE_UP_NAME =
            Pattern.compile(NO_MAILBOX + "|none|keine|unknown|unbekannt", Pattern.CASE_INSENSITIVE);

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /** Why a text cannot be used as an address. */
    public enum Unusable {
        NO_ADDRESS,
        /** A letter of another alphabet that looks alike leads to somebody else. */
        MIXED_ALPHABETS,
        /** It is written where a field had to be filled in, and its mailbox is a stranger's. */
        PLACEHOLDER,
        /** The domain has letters whose name in the network is not the same for all programs. */
        UNCLEAR_DOMAIN
    }

    /** A text that was read as an address. */
    public sealed interface Reading {

        record Usable(EmailAddress address) implements Reading {}

        record Refused(Unusable why) implements Reading {}
    }

    /** @return empty where the text cannot be used */
    public static Optional<EmailAddress> of(String text) {
        return read(text) instanceof Reading.Usable usable ? Optional.of(usable.address()) : Optional.empty();
    }

    public static Reading read(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1) {
            return new Reading.Refused(Unusable.NO_ADDRESS);
        }
        String local = text.substring(0, at);
        List<String> atoms = List.of(local.split("\\.", -1));
        List<String> labels = List.of(DOTS.split(text.substring(at + 1), -1));
        boolean wellFormed = atoms.stream().allMatch(atom -> ATOM.matcher(atom).matches())
                && labels.size() > 1
                && octets(local) <= LONGEST_LOCAL
                && !DIGITS.matcher(labels.get(labels.size() - 1)).matches();
        if (!wellFormed) {
            return new Reading.Refused(Unusable.NO_ADDRESS);
        }
        if (!Stream.concat(atoms.stream(), labels.stream()).allMatch(Alphabets::goTogether)) {
            return new Reading.Refused(Unusable.MIXED_ALPHABETS);
        }
        if (MADE_UP_LOCAL.matcher(local).matches()
                || isMadeUp(local)
                        && labels.subList(0, labels.size() - 1).stream().anyMatch(EmailAddress::isMadeUp)) {
            return new Reading.Refused(Unusable.PLACEHOLDER);
        }
        return whole(local, labels);
    }

    private static boolean isMadeUp(String name) {
        return MADE_UP_NAME.matcher(name).matches();
    }

    private static Reading whole(String local, List<String> labels) {
        List<Optional<String>> names =
                labels.stream().map(DomainLabel::inNameServers).toList();
        if (names.stream().anyMatch(Optional::isEmpty)) {
            boolean foreign = !labels.stream().allMatch(EmailAddress::isAscii);
            return new Reading.Refused(foreign ? Unusable.UNCLEAR_DOMAIN : Unusable.NO_ADDRESS);
        }
        String domain = names.stream().flatMap(Optional::stream).collect(Collectors.joining("."));
        EmailAddress address = new EmailAddress(local, domain);
        return octets(address.toString()) <= LONGEST
                ? new Reading.Usable(address)
                : new Reading.Refused(Unusable.NO_ADDRESS);
    }

    /** Whether only a mail server that knows letters beyond ASCII can take it (RFC 6531). */
    public boolean needsInternationalMail() {
        return !isAscii(local);
    }

    static boolean isAscii(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return local + "@" + domain;
    }
}
