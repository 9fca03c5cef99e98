package clinic.vein.referral.matching;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A telephone number as it is dialled from anywhere (E.164), however it was typed; extensions do not count. */
record Telephone(String number) {

    private static final int FEWEST_DIGITS = 6;

    /** In some countries nothing in the number tells one from the other. */
    private static final Set<PhoneNumberType> MOBILE =
            EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    /** @param region where a number without a country's code is dialled, ISO 3166 */
    static Optional<Telephone> of(@Nullable String typed, String region) {
        if (typed == null) {
            return Optional.empty();
        }
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            PhoneNumber number = numbers.parse(typed, region);
            number.clearExtension();
            if (Placeholder.is(Long.toString(number.getNationalNumber()))) {
                return Optional.empty();
            }
            return Optional.of(new Telephone(numbers.format(number, PhoneNumberFormat.E164)));
        } catch (NumberParseException e) {
            String digits = typed.replaceAll("\\D", "");
            return digits.length() < FEWEST_DIGITS || Placeholder.is(digits)
                    ? Optional.empty()
                    : Optional.of(new Telephone(digits));
        }
    }

    /** @param regions the countries that count, ISO 3166 */
    boolean isMobile(Set<String> regions) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber dialled = numbers.parse(number, null);
            return MOBILE.contains(numbers.getNumberType(dialled))
                    && regions.contains(numbers.getRegionCodeForNumber(dialled));
        } catch (NumberParseException notFromAnywhere) {
            return false;
        }
    }
}
