package clinic.vein.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** What a patient sees of the clinic. */
final class PatientPages extends Screen {

    private final String clinic;

    PatientPages(ChromeDriver browser, String clinic) {
        super(browser);
        this.clinic = clinic;
    }

    /** Restless legs and varicose veins, nothing else. */
    void reportRestlessLegsAndVaricoseVeins(String givenName, String familyName) {
        browser.get(clinic + "/refer");
        fill("[name='patient.givenName']", givenName);
        fill("[name='patient.familyName']", familyName);
        birth("patient.dateOfBirth");
        fill("[name='patient.phone']", "020 7946 0018");
        next();
        for (String criterion : new String[] {"urgeToMove", "worseAtRest", "relievedByMovement", "worseInEvening"}) {
            choose("restlessLegs." + criterion, "true");
        }
        choose("restlessLegs.severity", "7");
        choose("restlessLegs.nightsPerWeek", "5");
        choose("restlessLegs.familyHistory", "false");
        next();
        choose("veins.chestPainOrBreathless", "false");
        choose("veins.bleeding", "NONE");
        choose("veins.swollenOrTenderLeg", "NONE");
        choose("veins.hardPainfulVein", "false");
        choose("veins.visible", "true");
        choose("veins.legs", "LEFT");
        choose("veins.symptoms", "ACHING");
        choose("veins.skinChange", "false");
        choose("veins.ulcer", "NONE");
        choose("veins.previousTreatment", "false");
        next();
        choose("background.pregnant", "false");
        choose("background.previousClot", "false");
        choose("background.takesMagnesium", "false");
        next();
        clickText("button", "Send to the clinic");
    }

    /** The reference on the receipt. */
    String receipt() {
        eventually(
                "the receipt",
                page -> page.findElement(By.tagName("h1")).getText().equals("We have your referral"));
        return text(".reference");
    }

    String status(String reference) {
        browser.get(clinic + "/status");
        fill("#reference", reference);
        birth("dateOfBirth");
        clickText("button", "Show my referral");
        return text("dl.status");
    }

    private void birth(String field) {
        fill("[name='" + field + ".day']", "31");
        fill("[name='" + field + ".month']", "1");
        fill("[name='" + field + ".year']", "1970");
    }

    private void choose(String field, String code) {
        click("[name='" + field + "'][value='" + code + "']");
    }

    private void next() {
        clickText("button", "Next");
    }
}
