package clinic.vein.intake.web;

import clinic.vein.security.limits.Allowance;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the patients' pages may be used. A practice or a library sends everybody from one address, so what counts
 * there is far more than one person needs; what counts for one patient is strict.
 *
 * @param sent forms from one address
 * @param sentWithoutProof forms from one address whose page ran no script
 * @param sentAboutPatient forms with the same name and date of birth
 * @param sentByAll forms altogether that are filled in as they must be; what is sent wrongly closes the page to nobody
 * @param sentInARush forms from one network once that is used up: the page is never closed to all
 * @param asked questions for a referral from one address
 * @param askedWrongly wrong birth dates for one reference, whether it exists or not
 * @param waitWithoutProof how long a form must have been open when its page ran no script
 * @param proofBits work that the page's script does: two to this power, in hashes, on average
 * @param openFor how long a form can be open before it is sent
 */
@ConfigurationProperties("clinic.patient-pages")
record PatientPageSettings(
        @DefaultValue("100+200/PT1H") Allowance sent,
        @DefaultValue("15+30/PT1H") Allowance sentWithoutProof,
        @DefaultValue("5+5/PT1H") Allowance sentAboutPatient,
        @DefaultValue("500+2000/PT1H") Allowance sentByAll,
        @DefaultValue("2+2/PT1H") Allowance sentInARush,
        @DefaultValue("100+200/PT1H") Allowance asked,
        @DefaultValue("5+5/PT1H") Allowance askedWrongly,
        @DefaultValue("20s") Duration waitWithoutProof,
        @DefaultValue("14") int proofBits,
        @DefaultValue("12h") Duration openFor) {

    PatientPageSettings {
        if (proofBits < 0 || proofBits > 24) {
            throw new IllegalArgumentException("clinic.patient-pages.proof-bits must be from 0 to 24");
        }
        if (waitWithoutProof.isNegative() || openFor.compareTo(waitWithoutProof) <= 0) {
            throw new IllegalArgumentException(
                    "clinic.patient-pages.open-for must be longer than clinic.patient-pages.wait-without-proof");
        }
    }
}
