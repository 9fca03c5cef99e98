package clinic.vein.carefixture;

import clinic.vein.kernel.Language;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.Words;
import clinic.vein.messaging.LetterId;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.messaging.Said;
import clinic.vein.testing.TestCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Remembers which messages were written, and that each had the values its template names. */
public final class SentMessages implements Messages {

    private static final Words ENGLISH = TestCatalogue.READ_ONCE.in(Language.ENGLISH);

    /** @param values in English */
    public record Sent(String to, MessageTemplate template, Map<String, String> values, LetterId enclosed) {}

    public final List<Sent> sent = new ArrayList<>();

    @Override
    public void toPatient(ReferralId id, MessageTemplate template, Map<String, Said> values) {
        add("PATIENT", template, values, null);
    }

    @Override
    public void toPatient(ReferralId id, MessageTemplate template, Map<String, Said> values, LetterId enclosed) {
        add("PATIENT", template, values, enclosed);
    }

    @Override
    public void toPractice(ReferralId id, MessageTemplate template, Map<String, Said> values) {
        add("PRACTICE", template, values, null);
    }

    @Override
    public void toPractice(ReferralId id, MessageTemplate template, Map<String, Said> values, LetterId enclosed) {
        add("PRACTICE", template, values, enclosed);
    }

    @Override
    public void toStaff(Role role, ReferralId id, MessageTemplate template, Map<String, Said> values) {
        add(role.name(), template, values, null);
    }

    public List<MessageTemplate> templates() {
        return sent.stream().map(Sent::template).toList();
    }

    private void add(String to, MessageTemplate template, Map<String, Said> values, LetterId enclosed) {
        if (!values.keySet().equals(template.valueNames())) {
            throw new AssertionError(template + " takes " + template.valueNames() + " but got " + values.keySet());
        }
        Map<String, String> said = new TreeMap<>();
        values.forEach((name, value) -> said.put(name, value.in(ENGLISH)));
        sent.add(new Sent(to, template, said, enclosed));
    }
}
