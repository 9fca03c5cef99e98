package clinic.vein.referral.matching;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patients are compared.
 *
 * @param telephoneRegion the country, ISO 3166, of telephone numbers without a country's code
 */
@ConfigurationProperties("clinic.matching")
public record MatchingSettings(@DefaultValue("GB") String telephoneRegion) {

    public MatchingSettings {
        if (!PhoneNumberUtil.getInstance().getSupportedRegions().contains(telephoneRegion)) {
            throw new IllegalArgumentException("clinic.matching.telephone-region must be a country such as GB");
        }
    }
}
