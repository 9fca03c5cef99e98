package clinic.vein.demo;

import clinic.vein.kernel.Role;
import clinic.vein.referral.DeathSource;
import clinic.vein.referral.RecordDeath;
import clinic.vein.referral.Source;

/** What patients do, and practices for them. */
final class Patients {

    private Patients() {}

    static Step reportsOnline() {
        return scene -> report(scene, Source.SELF, Role.PATIENT);
    }

    static Step telephones() {
        return scene -> report(scene, Source.STAFF, Role.INTAKE);
    }

    static Step isReferredByThePractice() {
        return scene -> report(scene, Source.API, Role.INTAKE);
    }

    static Step reportsAgainWithSkinChange() {
        return scene -> {
            scene.patient().skinChange();
            report(scene, Source.SELF, Role.PATIENT);
        };
    }

    static Step tells(String information) {
        return scene ->
                scene.act(Role.INTAKE, () -> scene.clinic().addInformation().add(scene.referral(), information));
    }

    static Step reportsRedFlag(String what) {
        return scene ->
                scene.act(Role.INTAKE, () -> scene.clinic().reportRedFlag().report(scene.referral(), what));
    }

    static Step withdraws(String reason) {
        return scene ->
                scene.act(Role.INTAKE, () -> scene.clinic().withdrawReferral().withdraw(scene.referral(), reason));
    }

    /** On which day, the family did not say. */
    static Step dies(String toldBy) {
        return scene -> scene.act(
                Role.INTAKE,
                () -> scene.clinic()
                        .recordDeath()
                        .record(scene.referral(), new RecordDeath.Told(null, DeathSource.FAMILY, toldBy, null)));
    }

    private static void report(Scene scene, Source source, Role by) {
        scene.follow(scene.as(
                by,
                () -> scene.clinic()
                        .receiveReferral()
                        .receive(scene.patient().from(source, scene.days().today()))
                        .id()));
    }
}
