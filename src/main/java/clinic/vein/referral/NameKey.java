package clinic.vein.referral;

import java.text.Normalizer;
import java.util.Locale;

/** A name folded for comparison: compatibility form, lower case, single spaces. */
public record NameKey(String value) {

    public static NameKey of(Patient patient) {
        String name = Normalizer.normalize(patient.fullName(), Normalizer.Form.NFKC);
        return new NameKey(name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
    }
}
