package clinic.vein.carefixture;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.messaging.LetterId;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Remembers which messages were written, and that each had the values its template names. */
public final class SentMessages implements Messages {

    public record Sent(String to, MessageTemplate template, Map<String, String> values, LetterId enclosed) {}

    public final List<Sent> sent = new ArrayList<>();

    @Override
    public void toPatient(ReferralId id, MessageTemplate template, Map<String, String> values) {
        add("PATIENT", template, values, null);
    }

    @Override
    public void toPatient(ReferralId id, MessageTemplate template, Map<String, String> values, LetterId enclosed) {
        add("PATIENT", template, values, enclosed);
    }

    @Override
    public void toPractice(ReferralId id, MessageTemplate template, Map<String, String> values) {
        add("PRACTICE", template, values, null);
    }

    @Override
    public void toPractice(ReferralId id, MessageTemplate template, Map<String, String> values, LetterId enclosed) {
        add("PRACTICE", template, values, enclosed);
    }

    @Override
    public void toStaff(Role role, ReferralId id, MessageTemplate template, Map<String, String> values) {
        add(role.name(), template, values, null);
    }

    public List<MessageTemplate> templates() {
        return sent.stream().map(Sent::template).toList();
    }

    private void add(String to, MessageTemplate template, Map<String, String> values, LetterId enclosed) {
        if (!values.keySet().equals(template.valueNames())) {
            throw new AssertionError(template + " takes " + template.valueNames() + " but got " + values.keySet());
        }
        sent.add(new Sent(to, template, values, enclosed));
    }
}
